package org.onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.golden.ProgramProcess;
import org.onrecord.golden.Run;
import org.onrecord.install.Tree;

/** Websites that are not finished: whatever happens, the folder has the old one or the new one, whole. */
@Tag("native")
class ExportNativeIT {
    private static final Path RECORDS = Path.of("src/test/resources/records").toAbsolutePath();

    @TempDir
    Path folder;

    private Path parent;
    private Path site;
    private Map<String, String> before;

    @BeforeEach
    void a_website_was_made_before() throws Exception {
        parent = Files.createDirectory(folder.resolve("parent"));
        site = parent.resolve("www");
        assertThat(run(export("grey-heron-1.0.1.json")).code()).isZero();
        before = Tree.fingerprint(site);
    }

    private List<String> export(String record) {
        var words = List.of("--facts", "" + RECORDS.resolve(record), "facts", "export", "--format", "site");
        var command = new ArrayList<>(ProgramProcess.binary().command(words));
        command.addAll(List.of("--out", site.toString(), "--force"));
        return command;
    }

    private Run run(List<String> command) throws Exception {
        var builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8"));
        var process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
        return new Run(
                Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")), process.exitValue());
    }

    @ParameterizedTest
    @CsvSource({"rename, 1", "mkdir, 1", "openat, 60", "'unlink,unlinkat,rmdir', 60", "'write,pwrite64', 60"})
    void killed_at_a_change_of_the_disk_the_old_website_or_the_new_one_is_whole(String call, int step)
            throws Exception {
        var copy = Tree.copy(parent, folder.resolve("copy"));
        assertThat(run(export("grey-heron.json")).code()).isZero();
        var after = Tree.fingerprint(site);
        var kills = 0;

        for (var count = 1; killedAt(copy, call, count); count += step) {
            kills++;
            assertThat(Tree.fingerprint(inPlaceOrMovedAway()))
                    .as("%s number %d", call, count)
                    .isIn(before, after);
            var next = run(export("grey-heron.json"));
            assertThat(next.code()).as(next.err()).isZero();
            assertThat(Tree.fingerprint(site)).isEqualTo(after);
            assertThat(parent).isDirectoryNotContaining(path -> !path.equals(site));
        }
        assertThat(kills).isPositive();
    }

    /** Between two renames the old website lies beside its place, from where the next run gets it back. */
    private Path inPlaceOrMovedAway() throws IOException {
        try (var all = Files.list(parent)) {
            return Files.exists(site)
                    ? site
                    : all.filter(path -> path.toString().endsWith(".old"))
                            .findFirst()
                            .orElseThrow();
        }
    }

    /** Whether there were so many calls; if not, it came to its end. */
    private boolean killedAt(Path copy, String call, int count) throws Exception {
        Tree.delete(parent);
        Tree.copy(copy, parent);
        var command = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + call));
        command.addAll(List.of("-e", "inject=" + call + ":signal=SIGKILL:when=" + count));
        command.addAll(export("grey-heron.json"));
        return run(command).code() != 0;
    }

    /** In a small file system where root may mount one, and anyway with a limit on the size of files. */
    @Test
    void a_full_disk_is_reported_and_leaves_what_was_there() throws Exception {
        assertReported(List.of("sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"));
        var mount = "mount -t tmpfs -o size=1m tmpfs '%s' && mkdir '%s'".formatted(parent, site);
        if (run(List.of("unshare", "-m", "sh", "-c", mount)).code() == 0) {
            assertReported(List.of(
                    "unshare",
                    "-m",
                    "sh",
                    "-c",
                    mount + " && \"$@\"; code=$?; test \"$(find '" + parent + "' | wc -l)\" = 2 && exit $code",
                    "sh"));
        }
    }

    @Test
    void missing_permission_is_reported_and_leaves_what_was_there() throws Exception {
        assertThat(run(List.of("chmod", "a-w", parent.toString())).code()).isZero();
        try {
            // Root without the powers of root, whom permissions would not stop.
            var isRoot = run(List.of("id", "-u")).out().equals("0\n");
            assertReported(isRoot ? List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all") : List.of());
        } finally {
            run(List.of("chmod", "u+w", parent.toString()));
        }
    }

    private void assertReported(List<String> shell) throws Exception {
        var command = new ArrayList<>(shell);
        command.addAll(export("grey-heron.json"));

        var run = run(command);

        assertThat(run.err()).contains("www could not be written: ");
        assertThat(run.code()).isEqualTo(74);
        assertThat(Tree.fingerprint(site)).isEqualTo(before);
        assertThat(parent).isDirectoryNotContaining(path -> !path.equals(site));
    }
}
