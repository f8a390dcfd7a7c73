package org.onrecord.lookup.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.onrecord.cli.CommandModel;
import org.onrecord.golden.GoldenCase;
import org.onrecord.golden.InProcess;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Given;
import org.onrecord.lookup.GreyHeron;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Parameter.Trait;
import org.onrecord.lookup.Records;
import org.onrecord.site.Publishing;
import org.onrecord.site.Site;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every lookup of the catalogue is at every door of the program. */
class CatalogueTest {
    static final List<String> NAMES =
            Lookups.ALL.stream().map(Lookups.Entry::name).toList();

    private static final Map<String, String> GREY_HERON =
            Map.of("ONRECORD_FACTS", "src/test/resources/records/grey-heron.json");

    private static String out(String input, String... arguments) {
        var run = new InProcess().run(List.of(arguments), GREY_HERON, input);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private static Lookup lookup(String name) {
        return Lookups.named(name).lookup();
    }

    private static CommandSpec command(String name) {
        return CommandModel.commands().stream()
                .filter(spec -> spec.qualifiedName().equals("onrecord " + name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Parameter<?>> onCommandLine(String name) {
        return lookup(name).parameters().stream().filter(one -> !one.is(Trait.ONLY_IN_TOOL));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void its_line_its_declaration_and_its_query_have_one_name(String name) {
        var lookup = lookup(name);

        assertThat(lookup.name()).isEqualTo(name);
        assertThat(lookup.query().apply(Given.nothing(GreyHeron.record())).command())
                .isEqualTo(name);
        assertThat(lookup.examples()).isNotEmpty().allMatch(example -> example.startsWith("onrecord " + name));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void it_is_a_command_with_its_parameters(String name) {
        var command = command(name);
        var arguments = new ArrayList<String>();
        command.positionalParameters().forEach(one -> arguments.add(one.paramLabel()));
        command.options().stream()
                .filter(option -> !option.inherited())
                .forEach(one -> arguments.add(one.longestName()));

        assertThat(command.usageMessage().header()).containsExactly(lookup(name).summary());
        assertThat(arguments)
                .containsExactlyInAnyOrderElementsOf(onCommandLine(name)
                        .map(one -> one.is(Trait.POSITIONAL) ? one.label() : "--" + one.name())
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void help_of_the_program_and_of_the_shell_list_it(String name) {
        var names = name.split(" ", -1);
        var group = names.length == 1 ? new String[] {"help"} : new String[] {"help", names[0]};

        assertThat(out("", group).replaceAll("\\s+", " "))
                .contains(" " + names[names.length - 1] + " " + lookup(name).summary());
        assertThat(out("/help\n", "shell").replaceAll("\\s+", " ")).containsPattern("/" + names[0] + "[, ]");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void completion_offers_it_and_its_options(String name) {
        var words = List.of(name.split(" ", -1));
        var line = new ArrayList<>(List.of("__complete", "--"));
        line.addAll(words);

        assertThat(out("", line.toArray(String[]::new)))
                .contains(words.getLast() + "\t" + lookup(name).summary());
        line.add("--");
        assertThat(out("", line.toArray(String[]::new)).lines().map(option -> option.replaceFirst("\t.*", "")))
                .containsAll(onCommandLine(name)
                        .filter(one -> !one.is(Trait.POSITIONAL))
                        .map(one -> "--" + one.name())
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void it_is_a_tool_unless_it_declares_that_it_is_none(String name) {
        var request = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\", \"params\": {\"_meta\":"
                + " {\"io.modelcontextprotocol/protocolVersion\": \"2026-07-28\","
                + " \"io.modelcontextprotocol/clientCapabilities\": {}}}}\n";
        var tools =
                JsonMapper.shared().readTree(out(request, "mcp")).path("result").path("tools");
        var tool = StreamSupport.stream(tools.spliterator(), false)
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst();
        var declared = lookup(name).tool();

        assertThat(tool.map(one -> one.path("title").asString()).orElse(null))
                .isEqualTo(declared == null ? null : declared.title());
        assertThat(tool.map(one -> one.path("inputSchema").path("properties").propertyNames())
                        .orElse(List.of()))
                .containsAll(
                        declared == null
                                ? List.of()
                                : lookup(name).parameters().stream()
                                        .filter(one -> one.toolHelp() != null)
                                        .map(one -> one.name().equals("about")
                                                ? "name"
                                                : one.name().replace('-', '_'))
                                        .toList());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void it_is_a_page_of_the_website_unless_it_declares_that_it_is_none(String name) {
        var page = lookup(name).page();
        var files = new ArrayList<String>();
        Site.write(GreyHeron.record(), VersionSource.NONE, Publishing.UNKNOWN, (path, _) -> files.add(path));

        assertThat(files).containsAll(page == null ? List.of() : List.of(page.path() + ".html"));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void the_schema_of_the_output_has_it(String name) {
        JsonNode definitions =
                JsonMapper.shared().readTree(out("", "schema", "output")).path("$defs");

        assertThat(definitions
                        .path("document")
                        .path("properties")
                        .path("command")
                        .path("enum"))
                .extracting(JsonNode::asString)
                .contains(name);
        assertThat(definitions.propertyNames()).contains(lookup(name).rows());
    }

    @Test
    void a_record_is_not_offered_what_it_has_nothing_of() {
        var record =
                Records.with(Records.event("sunk", "2001", "The ferry sank.")).record();

        assertThat(Lookups.ALL)
                .extracting(Lookups.Entry::name)
                .filteredOn(name -> Lookups.isEmpty(name, record))
                .containsExactly("outcome", "parole", "status", "inquiries", "reforms", "impact", "works");
        assertThat(Lookups.ALL)
                .extracting(Lookups.Entry::name)
                .noneMatch(name -> Lookups.isEmpty(name, GreyHeron.record()));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void it_has_a_man_page(String name) {
        assertThat(Path.of("man/onrecord-" + name.replace(' ', '-') + ".1")).exists();
        assertThat(GoldenCase.transcript(name)).exists();
    }
}
