package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.golden.ProgramProcess;
import org.onrecord.golden.Run;

/** What a shell decides before the program starts: the umask, and which standard streams are open. */
abstract class StartedByShellSuite {
    private static final Path SMALLEST = Path.of("src/test/resources/records/smallest.json");
    private static final String INSTALL = "facts install " + SMALLEST + " --allow-unsigned";

    @TempDir
    Path folder;

    private final ProgramProcess program;

    StartedByShellSuite(ProgramProcess program) {
        this.program = program;
    }

    final Run run(String before, String arguments) throws Exception {
        var line = before + " exec " + program.inShell() + " " + arguments;
        var environment =
                Map.of("XDG_DATA_HOME", folder.resolve("home/data").toString(), "PATH", System.getenv("PATH"));
        return new ProgramProcess(List.of("sh", "-c"), program.defaults()).run(List.of(line), environment, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "002", "022", "027", "077", "777"})
    void only_its_owner_may_change_the_store_whatever_the_umask(String umask) throws Exception {
        for (var arguments : List.of(INSTALL, "facts use --case smallest")) {
            var run = run("umask " + umask + ";", arguments);
            assertThat(run.code()).as(run.err()).isZero();
        }

        try (var paths = Files.walk(folder.resolve("home"))) {
            assertThat(paths.toList()).hasSizeGreaterThan(7).allSatisfy(StartedByShellSuite::isOwnersAlone);
        }
    }

    private static void isOwnersAlone(Path path) throws IOException {
        var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        if (Files.isDirectory(path)) {
            assertThat(mode).as(path.toString()).isIn("rwx------", "rwxr-xr-x");
        } else {
            assertThat(mode).as(path.toString()).isIn("rw-------", "rw-r--r--");
        }
    }

    @Test
    void a_closed_standard_output_is_an_error_and_no_file_takes_its_place() throws Exception {
        for (var arguments : List.of(
                INSTALL,
                "facts use 1.0.0 --case smallest",
                "facts info",
                "facts init mill-bridge " + folder.resolve("new"),
                "facts format " + Files.copy(SMALLEST, folder.resolve("copy.json")))) {
            var run = run("", arguments + " >&-");

            assertThat(run.code()).as(arguments).isEqualTo(74);
            assertThat(run.err()).contains("onrecord: standard output could not be written");
        }
        assertThat(folder.resolve("home/data/onrecord/.lock")).isEmptyFile();
        assertThat(folder.resolve("copy.json")).hasSameTextualContentAs(SMALLEST);
    }

    @Test
    void closed_standard_input_is_an_empty_file_and_not_one_of_java() throws Exception {
        var run = run("", "facts validate - <&-");

        assertThat(run.err()).startsWith("onrecord: the facts file standard input is empty");
        assertThat(run.code()).isEqualTo(4);
    }

    @Test
    void closed_standard_input_and_error_matter_only_to_who_needs_them() throws Exception {
        assertThat(run("", "facts info <&- 2>&-").code()).isZero();
        assertThat(run("", "facts info <&- 2>&-").out()).contains("peter-connelly");
        assertThat(run("", INSTALL + " 2>&-").out()).startsWith("smallest 1.0.0 installed");
        assertThat(folder.resolve("home/data/onrecord/.lock")).isEmptyFile();
    }
}
