package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.ask.answer.Response.Reason;

/** The second half of docs/errors.md; the first has a test beside the reader of facts files. */
class ErrorCodesTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE);
    private static final Pattern CODE_IN_SOURCE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
    private static final String SOURCES = "src/main/java/org/onrecord/";

    @Test
    void every_code_of_the_command_line_stands_in_its_source() throws IOException {
        var page = Files.readString(Path.of("docs/errors.md"));
        var commandLine = page.substring(page.indexOf("### When records are installed or removed"));
        var inSource = new TreeSet<String>();
        Stream.of(Reason.values()).map(Reason::key).forEach(inSource::add);
        try (var files = Files.walk(Path.of(SOURCES))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                CODE_IN_SOURCE.matcher(Files.readString(file)).results().forEach(found -> inSource.add(found.group(1)));
            }
        }
        var documented =
                ROW.matcher(commandLine).results().map(row -> row.group(1)).toList();
        assertThat(documented).hasSizeGreaterThan(15).doesNotHaveDuplicates();
        assertThat(inSource).containsAll(documented);
    }

    @Test
    void every_code_that_a_golden_case_shows_is_documented() throws IOException {
        var page = Files.readString(Path.of("docs/errors.md"));
        try (var files = Files.walk(Path.of("src/test/resources/golden"))) {
            for (var file : files.filter(path -> path.endsWith("err")).toList()) {
                Pattern.compile("\"code\":\"([a-z-]+)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> assertThat(page).contains("| `" + found.group(1) + "` |"));
            }
        }
    }
}
