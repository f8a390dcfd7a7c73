package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;
import org.onrecord.talk.ShellWords;

/** Every command that looks in several records, with several files and with all installed cases. */
class SeveralRecordsTest {
    private static final String HERON = "src/test/resources/records/grey-heron.json";
    private static final Path SMALLEST = Path.of("src/test/resources/records/smallest.json");
    private static final Pattern MORE = Pattern.compile("(?m)^More[^:]*: onrecord (.*)$");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SeveralRecordsTest.class.getResourceAsStream("/org/onrecord/schema/output.schema.json"));

    /** Wide enough for each command on one line. */
    private static final List<String> WIDE = List.of("--width", "1000");

    private static final int FEW = 10;
    private static final int TIMES = 4;
    private static final int MANY = 200;

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeRecords() throws IOException {
        for (var i = 0; i < MANY; i++) {
            Files.writeString(
                    folder.resolve(i + ".json"),
                    Files.readString(SMALLEST).replace("\"case\": \"smallest\"", "\"case\": \"case-" + i + "\""));
        }
        for (var file : List.of(HERON, SMALLEST.toString())) {
            assertThat(run(List.of("facts", "install", "--allow-unsigned", file))
                            .code())
                    .isZero();
        }
    }

    static Stream<List<String>> commands() {
        return Stream.of(
                List.of("search", "lantern"),
                List.of("search", "--", "lantern"),
                List.of("search", "--all"),
                List.of("who"),
                List.of("who", "tarn"),
                List.of("who", "harrow", "captain"),
                List.of("when", "lantern"),
                List.of("when", "1901"),
                List.of("timeline"),
                List.of("timeline", "1901"),
                List.of("sources"),
                List.of("sources", "lighthouse"),
                List.of("ask", "who lit the \"lantern\""),
                List.of("ask", "when was the trial"),
                List.of("ask", "what happened"));
    }

    private static Run run(List<String> arguments) {
        var home = folder.resolve("home").toString();
        return new InProcess().run(arguments, Map.of("HOME", home, "XDG_DATA_HOME", home), "");
    }

    private static List<String> joined(List<String> first, List<String> second, List<String> third) {
        return joined(joined(first, second), third);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<String> files(int count) {
        return IntStream.range(0, count)
                .boxed()
                .flatMap(i -> Stream.of("--facts", folder.resolve(i + ".json").toString()))
                .toList();
    }

    private static List<List<String>> selections() {
        return List.of(List.of("--facts", HERON, "--facts=" + SMALLEST), List.of("--all-cases"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_command_that_is_offered_runs_and_names_one_record(List<String> command) {
        for (var selection : selections()) {
            var asked = joined(selection, WIDE, command);
            var printed = run(asked);
            assertThat(printed.code()).as("%s%n%s", asked, printed.err()).isIn(0, 1);
            var offered = MORE.matcher(printed.out())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            if (printed.code() == 0) {
                assertThat(offered.isEmpty())
                        .as(printed.out())
                        .isEqualTo(command.equals(List.of("who"))
                                || command.getFirst().equals("sources"));
            }
            for (var line : offered) {
                var again = run(ShellWords.typed(line));
                assertThat(again.code()).as("%s%n%s", line, again.err()).isZero();
                assertThat(line)
                        .containsOnlyOnce(selection.size() == 1 ? "--case " : "--facts ")
                        .doesNotContain("--all-cases");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_output_grows_with_the_number_of_records(List<String> command) {
        var few = size(run(joined(command, files(FEW))));
        var more = size(run(joined(command, files(FEW * TIMES))));

        assertThat(more).isLessThanOrEqualTo(few * TIMES * 11 / 10 + 2_000);
    }

    private static int size(Run run) {
        return (run.out() + run.err()).getBytes(StandardCharsets.UTF_8).length;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"search lantern", "who tarn", "when 1901", "timeline", "sources", "ask who lit the lantern"})
    void two_records_of_one_case_are_refused(String command) throws IOException {
        var copy = Files.copy(SMALLEST, folder.resolve(command.hashCode() + ".json"))
                .toString();
        var refused = run(joined(
                List.of(command.split(" ")),
                List.of("--facts", HERON, "--facts", SMALLEST.toString(), "--facts", copy)));

        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("two of the records are about smallest: " + SMALLEST + " and " + copy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"search lantern", "who", "who tarn", "when 1901", "timeline", "sources"})
    void each_row_names_its_record(String command) {
        for (var format : List.of("csv", "tsv", "plain")) {
            var printed = run(joined(
                    List.of(command.split(" ")),
                    List.of("--format", format, "--facts", HERON, "--facts", SMALLEST.toString())));
            var start = format.equals("plain")
                    ? "(?m)^case\t(grey-heron|smallest)\nrecord_version\t[0-9.]+\nid\t"
                    : "(?m)^(grey-heron|smallest)[,\t][0-9.]+[,\t]";
            var rows = (int) printed.out()
                    .lines()
                    .filter(line -> !format.equals("plain") || line.startsWith("id\t"))
                    .count();
            assertThat(Pattern.compile(start).matcher(printed.out()).results())
                    .as(printed.out())
                    .isNotEmpty()
                    .hasSize(format.equals("plain") ? rows : rows - 1);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_document_fits_the_schema(List<String> command) {
        for (var selection : selections()) {
            var printed = run(joined(selection, List.of("--json"), command));
            assertThat(SCHEMA.validate(printed.out(), InputFormat.JSON))
                    .as(printed.out())
                    .isEmpty();
            assertThat(printed.out().contains("\"records\": ["))
                    .as(printed.out())
                    .isEqualTo(printed.code() == 0 || command.getFirst().equals("ask"));
        }
    }

    @Test
    void a_question_of_many_records_fits_two_screens() {
        var lines = run(joined(List.of("ask", "who", "lit", "the", "lantern"), files(MANY)));
        assertThat(lines.out().lines()).hasSizeLessThan(60);
    }

    private static Path hostile(String question) throws IOException {
        var names =
                "\"aliases\": [\"convicted\", \"prison\", \"years\", \"trial\", \"Zoe Angstrom\", \"Sian Harrow\", \"Ada Quill\"]";
        var text = Files.readString(SMALLEST)
                .replaceFirst("\"aliases\": \\[[^]]*\\](?=[^{}]*\"private\")", names)
                .replace("\"detail\": null", "\"detail\": null, \"asked\": [\"" + question + "\"]")
                .replace("\"case\": \"smallest\"", "\"case\": \"hostile\"");
        assertThat(text).contains(names, question);
        return Files.writeString(folder.resolve("hostile.json"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "was zoe angstrom convicted",
                "is sian harrow in prison",
                "how many years did sian harrow get",
                "who is ada quill",
                "was sian harrow recalled",
                "what happened"
            })
    void a_record_with_the_names_and_questions_of_another_does_not_answer_for_it(String question) throws IOException {
        var hostile = hostile(question).toString();
        var alone = run(List.of("ask", question, "--facts", HERON));
        assertThat(alone.code()).isZero();
        var answer = alone.out().lines().limit(2).toList();

        for (var files :
                List.of(List.of("--facts", HERON, "--facts", hostile), List.of("--facts", hostile, "--facts", HERON))) {
            var printed = run(joined(List.of("ask", question), files));
            assertThat(printed.code()).isZero();
            assertThat(printed.out())
                    .contains("Record: The loss of the ferry Grey Heron (invented) (grey-heron 1.1.0)\n\n"
                            + answer.getFirst());
            assertThat(printed.out().lines()).containsAll(answer);
        }
    }

    @Test
    void a_record_that_knows_the_name_says_that_it_has_nothing() throws IOException {
        var hostile = hostile("was zoe angstrom dismissed").toString();
        var printed = run(List.of("ask", "was zoe angstrom dismissed", "--facts", HERON, "--facts", hostile));

        assertThat(printed.code()).isZero();
        assertThat(printed.out())
                .containsSubsequence(
                        "(hostile 1.0.0)\n\nWilma Tarn lit the lantern",
                        "(grey-heron 1.1.0)\n\nNothing of the kind is on record about Zoë Ångström.");
    }
}
