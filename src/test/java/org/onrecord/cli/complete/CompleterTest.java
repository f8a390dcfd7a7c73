package org.onrecord.cli.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.cli.CommandModel;
import org.onrecord.hostile.HostileRecord;
import org.onrecord.io.Io;
import org.onrecord.io.Output;
import org.onrecord.talk.Completion;
import picocli.CommandLine.Model.CommandSpec;

class CompleterTest {
    private static final Map<String, String> GREY_HERON =
            Map.of("ONRECORD_FACTS", "src/test/resources/records/grey-heron.json");

    /** Commands whose output has no fields to choose from. */
    private static final Set<String> WITHOUT_FIELDS =
            Set.of("onrecord", "facts", "schema", "completion", "help", "mcp", "export", "next");

    /** What is completed from the store or from briefs, of which there are none here. */
    private static final Set<String> WITHOUT_CANDIDATES = Set.of("uninstall", "overview");

    /** Labels of values that nobody can list. */
    private static final Set<String> FREE = Set.of(
            "QUESTION",
            "CLAIM",
            "TIME",
            "N",
            "SECONDS",
            "MIB",
            "COLUMNS",
            "DATE",
            "WORDS",
            "TITLE",
            "CASE",
            "URL",
            "TEXT",
            "ID=TEXT");

    private static List<Completion> completions(String... words) {
        var run = CommandModel.run(CommandModel.with(GREY_HERON));
        var line = run.commands().commandLine();
        return new Completer(run, line, List.of(words)).completions();
    }

    @Test
    void the_shell_offers_no_option_that_its_own_command_line_has() {
        var run = CommandModel.run(CommandModel.with(GREY_HERON)).inShell();
        var line = run.commands().commandLine();

        assertThat(new Completer(run, line, List.of("who", "--")).completions())
                .extracting(Completion::value)
                .contains("--full", "--limit", "--format")
                .doesNotContain("--facts", "--case", "--color", "--width");
    }

    private static List<String> values(String... words) {
        return completions(words).stream().map(Completion::value).toList();
    }

    @Test
    void an_empty_line_completes_to_every_command_and_to_no_hidden_one() {
        assertThat(values("")).isEqualTo(CommandModel.names());
        assertThat(values()).isEqualTo(CommandModel.names());
        assertThat(values("__")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whe                        | when",
                "facts va                   | validate",
                "facts ver                  | verify",
                "facts diff a b --id ferry-l| ferry-lost",
                "show --hi                  | --history",
                "reforms --in               | --in-force-on",
                "reforms --col              | --color",
                "--vers                     | --version",
                "--format md                | md",
                "reforms --format=jsonl     | --format=jsonl",
                "--color n                  | never",
                "works --form book,f        | book,film",
                "works --form=book,f        | --form=book,film",
                "facts info --by to         | topic",
                "timeline --topic par       | parole",
                "outcome --step ple         | plea",
                "outcome --proceeding m     | marsh-claim",
                "schema f                   | facts",
                "completion z               | zsh",
                "--case p                   | peter-connelly",
                "--record-version 1.0       | 1.0.0",
                "help env                   | environment",
                "help facts inf             | info",
                "facts use hi               | highest",
                "facts use 1.0              | 1.0.0",
                "facts list --fields sh     | sha256",
                "facts install --fields ans | answers",
                "facts list --fields ti     | title",
                "impact ferry               | ferry-passengers",
                "show --json hull           | hull-repair",
                "sources hull               | hull-repair",
                "search --fields id,conf    | id,confidence",
                "who quill --fields id,conf | id,confidence",
                "who --fields id,pro        | id,pronouns",
                "paths --fields re          | reason",
                "who -- zoe                 | zoe-angstrom",
                "--width 90 who zoe         | zoe-angstrom",
                "--width=90 who zoe         | zoe-angstrom",
            })
    void a_word_is_completed(String line, String completed) {
        assertThat(values(line.split(" "))).containsExactly(completed);
    }

    @Test
    void a_value_that_stands_in_the_list_is_not_offered_again() {
        assertThat(values("reforms", "--link", "official,")).containsExactly("official,attributed", "official,context");
    }

    @Test
    void a_version_of_the_record_or_a_file_can_be_compared() {
        var versionOrFile = List.of(Completion.ofWord("1.1.0"), Completion.FILES);
        assertThat(completions("facts", "diff", "1.1")).isEqualTo(versionOrFile);
        assertThat(completions("facts", "validate", "--against", "")).isEqualTo(versionOrFile);
        assertThat(values("facts", "diff", "--facts", "facts/peter-connelly.json", "1"))
                .contains("1.1.0", "1.0.0");
    }

    @Test
    void an_option_that_must_have_a_value_gets_one_and_nothing_else() {
        assertThat(values("reforms", "--format", "-")).isEmpty();
        assertThat(values("reforms", "--fields", "--lin")).containsExactly("--link");
        assertThat(values("who", "--", "--")).isEmpty();
    }

    @Test
    void where_nothing_else_may_stand_options_are_offered() {
        assertThat(values("paths", "")).startsWith("--format", "--json").contains("--help");
        assertThat(values("search", "")).startsWith("--all");
    }

    @Test
    void files_are_left_to_the_shell() {
        assertThat(completions("--facts", "gr")).containsExactly(Completion.FILES);
        assertThat(completions("--facts=gr")).containsExactly(Completion.FILES);
        assertThat(completions("facts", "validate", "a.json", "")).containsExactly(Completion.FILES);
    }

    @Test
    void content_says_what_it_is() {
        assertThat(completions("who", "ada"))
                .containsExactly(new Completion("ada-quill", "leader of the public inquiry"));
        assertThat(completions("reforms", "--no-h"))
                .containsExactly(new Completion("--no-header", "No header line in csv and tsv."));
    }

    @Test
    void status_completes_only_those_whose_custody_is_on_record() {
        assertThat(values("status", "")).containsExactly("sian-harrow", "zoe-angstrom", "ivo-lund");
    }

    @Test
    void private_people_are_never_offered() {
        var everybody = values("who", "");
        assertThat(everybody)
                .contains("ada-quill", "northmoor-police")
                .doesNotContain("lena-marsh", "martin-fennimoor");
        assertThat(values("who", "fennimoor")).isEmpty();
        assertThat(values("timeline", "--about", "lena")).isEmpty();
        assertThat(completions("who", "the insp"))
                .containsExactly(
                        new Completion("the inspectorate", "Maritime Safety Inspectorate"),
                        new Completion("lord-penhallow", "author of a review of harbour inspections"));
    }

    @Test
    void ids_that_are_given_are_not_offered_again() {
        assertThat(values("show", "plea-harrow-s", "plea")).containsExactly("plea-harrow-t");
    }

    @Test
    void a_record_named_on_the_line_wins() {
        assertThat(values("--facts", "facts/peter-connelly.json", "who", "bark"))
                .containsExactly("steven-barker");
        assertThat(values("who", "--facts=facts/peter-connelly.json", "bark")).containsExactly("steven-barker");
        assertThat(values("status", "--facts", "facts/peter-connelly.json", "bark"))
                .containsExactly("steven-barker");
    }

    @ParameterizedTest
    @CsvSource({"missing.json", "-", "src", "/dev/zero", "pom.xml"})
    void a_record_that_cannot_be_read_or_only_once_offers_nothing(String file) {
        assertThat(values("--facts", file, "who", "zoe")).isEmpty();
    }

    @Test
    void a_wrong_line_completes_as_far_as_it_goes() {
        assertThat(values("--what", "wh")).containsExactly("who", "when");
        assertThat(values("nonsense", "wh")).isEmpty();
        assertThat(values("reforms", "--link", "wrong", "--lin")).containsExactly("--link");
        assertThat(values("reforms", "--wrong=", "--li")).contains("--link");
        assertThat(values("--wrong=")).isEmpty();
    }

    @Test
    void only_installed_versions_can_be_uninstalled() {
        var data = Path.of("src/test/resources/golden/data").toAbsolutePath().toString();
        var run = CommandModel.run(CommandModel.with(Map.of("XDG_DATA_HOME", data)));
        var line = run.commands().commandLine();
        var words = List.of("facts", "uninstall", "--case", "smallest", "");

        assertThat(new Completer(run, line, words).completions())
                .extracting(Completion::value)
                .containsExactly("1.0.0", "0.9.0");
        assertThat(values("facts", "uninstall", "1")).isEmpty();
    }

    @Test
    void every_value_of_every_command_is_completed_or_is_known_to_be_free() {
        var forgotten = new ArrayList<String>();
        for (var command : CommandModel.commands()) {
            var words = new ArrayList<>(List.of(command.qualifiedName().split(" ")));
            words.removeFirst();
            for (var option : command.options()) {
                var isFree = FREE.contains(option.paramLabel())
                        || (option.paramLabel().equals("FIELD") && WITHOUT_FIELDS.contains(command.name()));
                if (option.arity().max() > 0 && !isFree) {
                    forgotten.addAll(unlessCompleted(words, option.longestName(), ""));
                }
            }
            if (!command.positionalParameters().isEmpty()
                    && !hasFreeArgument(command)
                    && !WITHOUT_CANDIDATES.contains(command.name())) {
                forgotten.addAll(unlessCompleted(words, ""));
            }
        }
        assertThat(forgotten).isEmpty();
    }

    private static boolean hasFreeArgument(CommandSpec command) {
        return FREE.contains(command.positionalParameters().getFirst().paramLabel())
                && !command.name().equals("impact");
    }

    private static List<String> unlessCompleted(List<String> command, String... more) {
        var line = new ArrayList<>(command);
        line.addAll(List.of(more));
        var values = values(line.toArray(String[]::new));
        return values.isEmpty() || values.getFirst().startsWith("--") ? List.of(String.join(" ", line)) : List.of();
    }

    /** Names that run a program when they are put into a quote, or out of one, of bash. */
    @Test
    void nothing_is_offered_that_a_shell_would_run(@TempDir Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var io = CommandModel.with(
                Map.of("ONRECORD_FACTS", HostileRecord.named(folder).toString()));
        var run = CommandModel.run(
                new Io(io.in(), new Output("answers", bytes), io.err(), io.environment(), io.terminal(), io.clock()));
        for (var words : List.of(List.of("who", "eve", ""), List.of("who", "--", "eve", ""), List.of("who", "\""))) {
            var command = new CompleteCommand();
            command.words = words;
            command.run(run);
        }
        run.io().out().flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Plain\tEve Plain\n".repeat(2));
    }
}
