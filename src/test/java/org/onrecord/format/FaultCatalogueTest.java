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
    private static final List<String> LOADER_CODES =
            List.of("facts-missing", "facts-unreadable", "facts-directory", "facts-invalid", "facts-read-error");

    static List<FaultFolder> folders() throws IOException {
        return FaultFolder.all();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_bad_file_gets_its_report(FaultFolder folder) throws IOException {
        if ("true".equals(System.getProperty("golden.update"))) {
            folder.rewriteReport();
        }

        assertThat(folder.report()).isEqualTo(folder.expectedReport()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_folder_is_named_for_a_fault_in_its_report(FaultFolder folder) throws IOException {
        assertThat(folder.problems())
                .map(Problem::code)
                .anyMatch(code -> folder.name().startsWith(code));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_problem_has_one_line_of_text_and_says_what_to_do(FaultFolder folder) throws IOException {
        assertThat(folder.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
            assertThat(problem.hint()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
        });
    }

    @Test
    void every_fault_has_a_folder() throws IOException {
        var found = new TreeSet<String>();
        for (var folder : folders()) {
            folder.problems().forEach(problem -> found.add(problem.code()));
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(faults());
    }

    @Test
    void every_fault_has_a_row_in_the_table_of_errors_and_no_other_code_has() throws IOException {
        assertThat(ROW.matcher(factsFilesSection()).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(faults().stream(), LOADER_CODES.stream()).toList());
    }

    private static String factsFilesSection() throws IOException {
        var text = Files.readString(ERRORS);
        int start = text.indexOf("\n## Facts files\n");
        int end = text.indexOf("\n## ", start + 1);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static List<String> faults() {
        var codes = new ArrayList<String>();
        for (var fault : ProblemCode.values()) {
            codes.add(fault.code());
        }
        assertThat(codes).allMatch(code -> CODE.matcher(code).matches());
        return codes;
    }
}
