package org.onrecord.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.failure.Problem;

class FaultCatalogueTest {
    private static final Path ERRORS = Path.of("docs/errors.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** The codes of files that are not read at all. */
    private static final List<String> LOADER_CODES = List.of(
            "facts-missing",
            "facts-unreadable",
            "facts-directory",
            "facts-named-pipe",
            "facts-invalid",
            "facts-read-error");

    private static final FaultTable TABLE = FaultTable.read();

    static List<Fault> faults() {
        return TABLE.faults();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_bad_file_gets_its_report(Fault fault) throws IOException {
        if ("true".equals(System.getProperty("golden.update"))) {
            TABLE.rewriteReport(fault);
        } else {
            assertThat(fault.report()).isEqualTo(fault.expectedReport());
        }

        assertThat(fault.report()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_named_for_a_problem_in_its_report(Fault fault) {
        assertThat(fault.problems())
                .map(Problem::code)
                .anyMatch(code -> fault.name().startsWith(code));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_problem_has_one_line_of_text_and_says_what_to_do(Fault fault) {
        assertThat(fault.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
            assertThat(problem.hint()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
        });
    }

    @Test
    void every_code_has_a_fault() {
        var found = new TreeSet<String>();
        for (var fault : faults()) {
            fault.problems().forEach(problem -> found.add(problem.code()));
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(codes());
    }

    @Test
    void every_code_has_a_row_in_the_table_of_errors_and_no_other_code_has() throws IOException {
        assertThat(ROW.matcher(factsFilesSection()).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(codes().stream(), LOADER_CODES.stream()).toList());
    }

    private static String factsFilesSection() throws IOException {
        var text = Files.readString(ERRORS);
        int start = text.indexOf("\n## Facts files\n");
        int end = text.indexOf("\n## ", start + 1);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static List<String> codes() {
        var codes = new ArrayList<String>();
        for (var fault : ProblemCode.values()) {
            codes.add(fault.code());
        }
        assertThat(codes).allMatch(code -> CODE.matcher(code).matches());
        return codes;
    }
}
