package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;

/** Private people are in the record for what they did in office, and nothing else names them. */
class PrivatePeopleTest {
    /** Names that no fact mentions, so that wherever they are written the program wrote them of itself. */
    private static final Map<String, String> NAMES = Map.of(
            "Martin Fennimoor", "Xavier Fennimoor",
            "Lena Marsh", "Xavier Marsh",
            "Judge Inés Varga", "Xavier Varga");

    private static final List<String> IDS = List.of("martin-fennimoor", "lena-marsh", "ines-varga");

    private static Map<String, String> environment = Map.of();

    @BeforeAll
    static void makeRecord(@TempDir Path folder) throws IOException {
        var text = Files.readString(Path.of("src/test/resources/records/grey-heron.json"));
        for (var name : NAMES.entrySet()) {
            text = text.replace("\"name\": \"" + name.getKey() + "\"", "\"name\": \"" + name.getValue() + "\"");
        }
        var file = Files.writeString(folder.resolve("private.json"), text);
        environment = Map.of("ONRECORD_FACTS", file.toString());
        assertThat(run("who ines-varga").out()).contains("Xavier Varga");
    }

    private static Run run(String line) {
        return new InProcess().run(List.of(line.split(" ")), environment, "");
    }

    private static Stream<String> completions(String... words) {
        var run = CommandModel.run(CommandModel.with(environment));
        var line = run.commands().commandLine();
        return new org.onrecord.cli.complete.Completer(run, line, List.of(words))
                .completions().stream().map(one -> one.value() + " " + one.description());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overview",
                "who",
                "when",
                "parole",
                "inquiries",
                "reforms",
                "impact",
                "timeline",
                "works",
                "search --all",
                "sources",
                "facts info",
                "facts log",
                "ask what happened to the ferry",
                "ask who was the judge",
                "ask who was the inspector",
                "ask who was the whistleblower",
                "check the whistleblower was convicted"
            })
    void no_label_names_them(String command) {
        for (var format : List.of("text", "md")) {
            assertThat(run(command + (command.startsWith("ask") ? "" : " --format " + format)))
                    .satisfies(ran -> assertThat(ran.out() + ran.err()).doesNotContain("Xavier"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fenimoor", "lena mersh", "xavier", "xavierr", "the inspectr", "varg", "judge"})
    void a_name_that_is_not_theirs_alone_does_not_lead_to_them(String name) {
        for (var command : List.of("who", "outcome", "status", "parole", "timeline --about", "ask who is")) {
            assertThat(run(command + " " + name))
                    .satisfies(ran -> assertThat(ran.out() + ran.err())
                            .doesNotContain("Xavier")
                            .doesNotContain(IDS));
        }
    }

    @Test
    void a_part_of_their_names_finds_none_of_them() {
        var ran = run("who xavier");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).doesNotContain("Xavier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "md"})
    void who_gives_the_facts_of_their_office_and_no_page(String format) {
        assertThat(run("who lena-marsh --format " + format).out())
                .contains("There is no page for Xavier Marsh, who is on record only because of an")
                .doesNotContain("the whistleblower", "Id:", "Also found under", "# Xavier");
    }

    @Test
    void completion_offers_none_of_them() {
        var offered = Stream.of(
                        completions("who", ""),
                        completions("who", "lena"),
                        completions("who", "the i"),
                        completions("outcome", ""),
                        completions("status", ""),
                        completions("parole", ""),
                        completions("timeline", "--about", ""),
                        completions("facts", "diff", "a", "b", "--id", ""))
                .flatMap(all -> all);

        assertThat(offered)
                .isNotEmpty()
                .noneMatch(one -> one.contains("Xavier") || IDS.stream().anyMatch(one::contains));
    }
}
