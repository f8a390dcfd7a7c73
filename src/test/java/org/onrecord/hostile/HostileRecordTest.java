package org.onrecord.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.hostile.HostileTexts.assertInert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.check.CheckQuery;
import org.onrecord.check.CheckedClaim;
import org.onrecord.check.CheckedClaim.Status;
import org.onrecord.check.Claim;
import org.onrecord.cli.CommandLines;
import org.onrecord.cli.CommandModel;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;
import org.onrecord.history.VersionSource;
import org.onrecord.library.StoreFolder;
import org.onrecord.lookup.AnswerWriter;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.GreyHeron;
import org.onrecord.lookup.Written;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.site.Publishing;
import org.onrecord.site.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record in which every text acts, through every command, format, completion and prompt. No facts file that is read can
 * have such texts, so they lie in the packs of a store, where only its owner could put them.
 */
class HostileRecordTest {
    private static final Path RECORDS = Path.of("src/test/resources/records");
    private static final String CASE = "grey-heron";

    /** What is left to see of a hostile text. */
    private static final String TRACE = "[2Jx";

    /** These two read no record, and write where they are run; the next two have tests of their own. */
    private static final List<String> NOT_RUN =
            List.of("facts init", "facts add", "facts remove", "facts sign", "shell", "mcp");

    /** What the tools of an assistant require. */
    private static final Map<String, Object> ARGUMENTS =
            Map.of("question", "who was convicted", "words", "text", "ids", List.of("ferry-lost", "lantern-count"));

    @TempDir
    static Path folder;

    private static List<List<String>> lines = List.of();

    private Map<String, String> environment = Map.of();
    private String file = "";
    /** Questions that act; the record has too many lines to ask each. */
    private String questions = "";

    @BeforeEach
    void two_versions_of_a_hostile_record_are_installed() throws IOException {
        var newest = Files.readAllBytes(RECORDS.resolve("grey-heron.json"));
        var hostile = new String(newest, StandardCharsets.UTF_8).replace("ferry", "\\u001b[2J\\u202eferry");
        file = Files.writeString(folder.resolve("hostile.json"), hostile).toString();
        questions = Files.writeString(
                        folder.resolve("questions.txt"),
                        "who was " + String.join("convicted?\nwho was ", HostileTexts.ACTIVE) + "\n"
                                + hostile.lines().limit(20).collect(Collectors.joining("\n")))
                .toString();
        new StoreFolder(folder.resolve("onrecord"))
                .with(CASE, "1.1.0", newest)
                .with(CASE, "1.0.1", Files.readAllBytes(RECORDS.resolve("grey-heron-1.0.1.json")))
                .withPack(CASE, "1.1.0", HostileRecord.of(GreyHeron.record(), HostileTexts.ALL))
                .withPack(CASE, "1.0.1", HostileRecord.of(GreyHeron.before(), "earlier " + HostileTexts.ALL))
                .withFile("in-use.txt", CASE + "\n");
        environment = Map.of("XDG_DATA_HOME", folder.toString(), "XDG_CONFIG_HOME", folder.toString());
    }

    private Run run(List<String> arguments, String input) {
        return new InProcess().run(arguments, environment, input);
    }

    /** Those that remove a version come last. */
    private List<List<String>> lines() {
        if (lines.isEmpty()) {
            lines = CommandLines.of(CommandModel.run(CommandModel.with(environment)), file).stream()
                    .filter(line -> NOT_RUN.stream().noneMatch(String.join(" ", line)::startsWith))
                    .map(line -> line.contains("try") ? with(List.of("facts", "try"), questions) : line)
                    .sorted(Comparator.comparing(line -> line.contains("uninstall")))
                    .toList();
        }
        return lines;
    }

    private static List<String> with(List<String> line, String... more) {
        return Stream.concat(line.stream(), Stream.of(more)).toList();
    }

    @ParameterizedTest
    @EnumSource(to = "RIS")
    void no_command_passes_on_anything_that_acts(Format format) {
        var views =
                format == Format.TEXT || format == Format.MD ? List.of("--color=never", "--full") : List.of("--full");
        var silent = new TreeSet<>(CommandModel.lookups());
        if (format == Format.SVG) {
            silent.retainAll(Set.of("status", "timeline"));
        }
        if (Format.BIBLIOGRAPHIES.contains(format)) {
            silent.retainAll(Set.of("sources"));
        }
        // Shows facts that fit a claim; no claim fits this record, so it has a test of its own below.
        silent.remove("check");
        for (var line : lines()) {
            for (var view : views) {
                var run = run(with(line, "--format", format.key(), view), "");
                assertInert(run.err());
                assertInert(run.out());
                if (format == Format.CSV || format == Format.TSV) {
                    assertThat(run.out()).doesNotContainPattern("(^|[,\t\n])\"?=1");
                }
                if (run.out().contains(TRACE)) {
                    silent.remove(line.getFirst());
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "MD", "PLAIN", "JSON", "JSONL", "CSV", "TSV", "GCC"})
    void no_sentence_beside_the_record_passes_it_on(Format format) {
        var record = HostileRecord.of(GreyHeron.record(), HostileTexts.ALL);
        var facts = AnsweredFact.of(record.facts().values().stream().limit(2).toList());
        var query = new CheckQuery(
                HostileTexts.ALL,
                List.of(new Claim(HostileTexts.ALL, 1, 1, true)),
                true,
                _ -> claim ->
                        new CheckedClaim(claim, Status.DIFFERS, List.of(HostileTexts.ALL), HostileTexts.ALL, facts));
        var text = new StringBuilder();
        new AnswerWriter(new Layout(format, List.of(), true, Style.PLAIN), "onrecord check")
                .write(query, query.answer(record), new Sink(text));

        assertInert(text.toString()).contains(TRACE);
    }

    @Test
    void no_completion_of_a_shell_passes_it_on() {
        for (var line : lines()) {
            for (var words : List.of(with(line, ""), with(line.subList(0, line.size() - 1), "e"))) {
                var offered = run(with(List.of("__complete", "--"), words.toArray(String[]::new)), "");
                assertInert(offered.out() + offered.err());
            }
        }
    }

    @Test
    void no_prompt_answer_or_completion_of_our_shell_passes_it_on() {
        var typed = new ArrayList<>(
                List.of("who is harrow", "and when was she convicted", "why", "e", "=", "/show ", "/who "));
        lines().forEach(line -> typed.add("/" + String.join(" ", line)));

        assertInert(TypedShell.said(environment, typed, with(typed, "/history")))
                .contains("[2jx");
        for (var format : List.of("text", "md", "csv", "jsonl")) {
            assertInert(run(List.of("shell", "--explain", "--format", format), String.join("\n", typed))
                    .out());
        }
    }

    @Test
    void no_message_to_an_assistant_passes_it_on() {
        var listed = responses(Stream.of(request("tools/list")));
        var tools = listed.findPath("tools");
        assertThat(tools.size()).isPositive();
        var calls = StreamSupport.stream(tools.spliterator(), false).flatMap(HostileRecordTest::calls);
        var results = responses(calls);
        assertThat(results)
                .allSatisfy(result ->
                        assertThat(result.path("error").isMissingNode()).isTrue());
        assertThat(results.findValuesAsString("text"))
                .allSatisfy(HostileTexts::assertInert)
                .anyMatch(text -> text.contains(TRACE));
    }

    /** A call with the arguments that a tool requires, and another with a name. */
    private static Stream<String> calls(JsonNode tool) {
        var required = new HashMap<String, Object>();
        tool.path("inputSchema")
                .path("required")
                .forEach(name -> required.put(name.stringValue(), ARGUMENTS.get(name.stringValue())));
        var named = new HashMap<>(required);
        if (tool.path("inputSchema").path("properties").has("name")) {
            named.put("name", "sian-harrow");
        }
        return Stream.of(required, named)
                .distinct()
                .map(arguments ->
                        request("tools/call", Map.of("name", tool.path("name").stringValue(), "arguments", arguments)));
    }

    private static String request(String method) {
        return request(method, Map.of());
    }

    private static String request(String method, Map<String, Object> params) {
        var all = new HashMap<>(params);
        all.put(
                "_meta",
                Map.of(
                        "io.modelcontextprotocol/protocolVersion",
                        "2026-07-28",
                        "io.modelcontextprotocol/clientCapabilities",
                        Map.of()));
        return JsonMapper.shared()
                .writeValueAsString(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", all));
    }

    private JsonNode responses(Stream<String> requests) {
        var run = run(List.of("mcp"), requests.collect(Collectors.joining("\n", "", "\n")));
        assertThat(run.err()).isEmpty();
        assertInert(run.out());
        return JsonMapper.shared().readTree(run.out().lines().collect(Collectors.joining(",", "[", "]")));
    }

    @Test
    void no_page_of_a_site_passes_it_on() {
        var record = HostileRecord.of(GreyHeron.record(), HostileTexts.ALL);
        var files = new ArrayList<String>();
        Site.write(
                record,
                VersionSource.NONE,
                Publishing.UNKNOWN,
                (path, content) -> files.add(path + "\n" + Written.by(content::accept)));
        assertThat(files).hasSizeGreaterThan(50).allSatisfy(HostileTexts::assertInert);
    }
}
