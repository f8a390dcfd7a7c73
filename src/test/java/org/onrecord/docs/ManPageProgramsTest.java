package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.golden.Run;

/** The man pages as asciidoctor makes them and as the programs that show them see them. */
@Tag("system")
class ManPageProgramsTest {

    static List<Path> pages() {
        return ManPages.committed();
    }

    @Test
    void the_pages_are_made_of_the_commands_as_they_are(@TempDir Path folder) throws Exception {
        for (var page : ManPages.made(folder).entrySet()) {
            var file = ManPages.FOLDER.resolve(page.getKey());
            if ("true".equals(System.getProperty("golden.update"))) {
                Files.writeString(file, page.getValue() + "\n");
            }
            assertThat(file).as("%s; -Dgolden.update writes it", file).exists().hasContent(page.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void mandoc_has_nothing_to_say(Path page) {
        var run = OutsideProgram.run("", "mandoc", "-T", "lint", "-W", "warning", page.toString());
        assertThat(run).isEqualTo(new Run("", "", 0));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void man_warns_of_nothing_and_keeps_within_80_columns(Path page) {
        var run = OutsideProgram.run("", "man", "--warnings", "-E", "UTF-8", "-l", page.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().replaceAll(".\b", "").lines())
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
