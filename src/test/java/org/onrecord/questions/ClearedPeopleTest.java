package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Program;

/**
 * What the program shows of people who were convicted and cleared, in the record of a miscarriage of justice: none is named
 * as guilty, and nobody in the place of somebody else.
 */
class ClearedPeopleTest {
    private static final String RECORD = "facts/examples/horizon.json";
    private static final String CLAIMS = "CLAIMS";
    private static final Program PROGRAM = new InProcess();

    record Probe(String text, Pattern never) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/records/horizon-probes.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static Stream<Probe> probes(List<String> lines) {
        return lines.stream()
                .map(line -> line.split("\t", -1))
                .map(cells -> new Probe(cells[0], Pattern.compile(cells[1])));
    }

    static Stream<Probe> questions() throws IOException {
        var lines = lines();
        return probes(lines.subList(0, lines.indexOf(CLAIMS)));
    }

    static Stream<Probe> claims() throws IOException {
        var lines = lines();
        return probes(lines.subList(lines.indexOf(CLAIMS) + 1, lines.size()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_names_no_cleared_person_as_guilty(Probe probe) throws Exception {
        assertThat(shown("ask", probe)).doesNotContainPattern(probe.never());
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_claim_is_laid_beside_the_facts_about_its_own_party(Probe probe) throws Exception {
        assertThat(shown("check", probe)).doesNotContainPattern(probe.never());
    }

    /** Returns the whole output as one line. */
    private static String shown(String command, Probe probe) throws Exception {
        var run = PROGRAM.run(List.of("--facts", RECORD, command, probe.text(), "--width", "400"), Map.of(), "");
        return (run.out() + " " + run.err()).replaceAll("\\s+", " ").strip();
    }
}
