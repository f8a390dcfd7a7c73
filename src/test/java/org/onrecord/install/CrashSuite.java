package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.golden.ProgramProcess;
import org.onrecord.golden.Run;

/**
 * Installations that do not finish: killed, out of space, not permitted, or two at once. Whatever happens, a
 * lookup answers from the old or the new version, undamaged, and the next installation succeeds.
 */
abstract class CrashSuite {
    private static final String CASE = "grey-heron";
    private static final String OLD = "1.0.1";
    private static final Path RECORDS = Path.of("src/test/resources/records").toAbsolutePath();
    private static final int WARM_RUNS = 3;

    private final String name;
    private final ProgramProcess program;
    private final int rounds;

    /** Keys, signed records, and a store with the old version: made once, since each test has a copy of the store. */
    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private Path data;
    private Path prepared;
    private Path signers;
    Path newest;

    /**
     * A way of running the program.
     *
     * @param name what to call it in the report below target/
     * @param program what starts it
     * @param rounds how often to kill it
     */
    CrashSuite(String name, ProgramProcess program, int rounds) {
        this.name = name;
        this.program = program;
        this.rounds = rounds;
    }

    @BeforeEach
    void a_reader_has_the_old_version() throws Exception {
        data = folder.resolve("data");
        prepared = shared.resolve("prepared");
        signers = shared.resolve("allowed_signers");
        newest = shared.resolve("grey-heron.json");
        if (Files.notExists(prepared)) {
            var publisher = Publisher.in(shared);
            sign(publisher, "grey-heron.json");
            sign(publisher, "grey-heron-1.0.1.json");
            var old = run(install(shared.resolve("grey-heron-1.0.1.json")));
            assertThat(old.code()).as(old.err()).isZero();
            Tree.copy(data, prepared);
        }
    }

    private static void sign(Publisher publisher, String record) throws Exception {
        var content = Files.readAllBytes(RECORDS.resolve(record));
        Files.write(shared.resolve(record + ".sig"), publisher.signature("editor", content));
        Files.write(shared.resolve(record), content);
    }

    List<String> install(Path file) {
        return command("facts", "install", file.toString(), "--allowed-signers", signers.toString());
    }

    private List<String> command(String... arguments) {
        return new ArrayList<>(program.command(List.of(arguments)));
    }

    private Process start(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8", "XDG_DATA_HOME", data.toString()));
        return builder.start();
    }

    Run run(List<String> command) throws Exception {
        var process = start(command);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        return new Run(read("out"), read("err"), process.exitValue());
    }

    private String read(String stream) throws IOException {
        return Files.readString(folder.resolve(stream), StandardCharsets.UTF_8);
    }

    Run lookUp() throws Exception {
        return run(command("search", "--all", "--case", CASE, "--format", "csv"));
    }

    /** All that is said of the case, by each of the versions. */
    Run answerOf(String record) throws Exception {
        return run(command("search", "--all", "--facts", RECORDS.resolve(record).toString(), "--format", "csv"));
    }

    void startOver(boolean isPinned) throws IOException {
        if (Files.exists(data)) {
            Tree.delete(data);
        }
        Tree.copy(prepared, data);
        if (isPinned) {
            // Then the pointer has to be moved too.
            Files.writeString(data.resolve("onrecord/" + CASE + "/in-use.txt"), OLD + "\n");
        }
    }

    @Test
    void killed_at_any_moment_the_store_answers_and_can_be_written() throws Exception {
        var before = answerOf("grey-heron-1.0.1.json");
        var after = answerOf("grey-heron.json");
        var seed = Long.getLong("crash.seed", System.nanoTime());
        var random = new Random(seed);
        var usual = duration();
        var kept = 0;
        var moved = 0;
        for (var round = 1; round <= rounds; round++) {
            startOver(round % 2 == 0);
            var moment = (long) (random.nextDouble() * 1.1 * usual);
            killAfter(moment);

            var answer = lookUp();
            var where = "seed " + seed + ", round " + round + ", after " + moment / 1000 + " µs of " + usual / 1000;
            assertThat(answer).as(where).isIn(before, after);
            kept += answer.equals(before) ? 1 : 0;
            moved += answer.equals(after) ? 1 : 0;
            var next = run(install(newest));
            assertThat(next.code()).as("%s: %s", where, next.err()).isZero();
            assertThat(lookUp()).as(where).isEqualTo(after);
        }
        report(seed, kept, moved);
    }

    /** How long an installation takes that nobody disturbs, in nanoseconds: the middle of some. */
    private long duration() throws Exception {
        var durations = new long[WARM_RUNS];
        for (var i = 0; i < WARM_RUNS; i++) {
            startOver(i % 2 == 0);
            var begin = System.nanoTime();
            assertThat(run(install(newest)).code()).isZero();
            durations[i] = System.nanoTime() - begin;
        }
        Arrays.sort(durations);
        return durations[WARM_RUNS / 2];
    }

    private void killAfter(long nanoseconds) throws Exception {
        var begin = System.nanoTime();
        var process = start(install(newest));
        LockSupport.parkNanos(nanoseconds - (System.nanoTime() - begin));
        // On Linux this is SIGKILL.
        process.destroyForcibly();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    /** For bench/RESULTS.md. */
    private void report(long seed, int kept, int moved) throws IOException {
        var line =
                "%s: %d installations killed with SIGKILL at random times, seed %d; %d then used the old version, %d the new one; all intact%n"
                        .formatted(name, rounds, seed, kept, moved);
        Files.writeString(Path.of("target/crash-" + name + ".txt"), line);
        System.out.print(line);
    }

    @Test
    void two_at_once_wait_for_each_other_and_both_succeed() throws Exception {
        startOver(false);
        var both = new ArrayList<Process>();
        for (var i = 0; i < 4; i++) {
            both.add(start(install(i % 2 == 0 ? newest : shared.resolve("grey-heron-1.0.1.json"))));
        }
        var codes = new ArrayList<Integer>();
        for (var process : both) {
            codes.add(process.waitFor());
        }

        // Who comes after the newer one is refused the older one.
        assertThat(codes).contains(0).isSubsetOf(0, 5);
        assertThat(lookUp()).isEqualTo(answerOf("grey-heron.json"));
        assertThat(data.resolve("onrecord/.incoming")).doesNotExist();
    }

    @Test
    void waiting_too_long_for_another_process_is_reported() throws Exception {
        startOver(false);
        try (var channel = FileChannel.open(data.resolve("onrecord/.lock"), StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            var command = install(newest);
            command.addAll(List.of("--timeout", "1", "--json"));

            var run = run(command);

            assertThat(run.err()).contains("\"code\":\"store-busy\"");
            assertThat(run.code()).isEqualTo(74);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP", "KILL"})
    void a_signal_ends_the_download_too(String signal) throws Exception {
        // GIVEN a download that goes on for ever
        startOver(false);
        var tools = Files.createDirectories(folder.resolve("tools"));
        var pid = folder.resolve("pid");
        var curl = Files.writeString(tools.resolve("curl"), "#!/bin/sh\necho $$ >'" + pid + "'\nexec sleep 600\n");
        assertThat(curl.toFile().setExecutable(true)).isTrue();
        var install = command("facts", "install", "https://localhost/record.json", "--allow-unsigned");
        install.addAll(0, List.of("env", "--default-signal", "PATH=" + tools + ":" + System.getenv("PATH")));
        var process = start(install);
        waitUntil(() -> Files.exists(pid) && Files.size(pid) > 1);
        var download = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
        assertThat(download).isPresent().get().matches(ProcessHandle::isAlive);

        // WHEN the installation is killed
        var kill = new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start();
        assertThat(kill.waitFor()).isZero();

        // THEN the download ends
        waitUntil(() -> !download.get().isAlive());
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(lookUp()).isEqualTo(answerOf("grey-heron-1.0.1.json"));
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        for (var tries = 0; !condition.call(); tries++) {
            assertThat(tries).isLessThan(600);
            Thread.sleep(50);
        }
    }

    /** In a small file system where root may mount one, and anyway with a limit on the size of files. */
    @Test
    void a_full_disk_is_reported_and_leaves_the_store_as_it_was() throws Exception {
        startOver(false);
        var listing = "find . | sort; find . -type f -exec sha256sum {} + | sort";
        var body = """
                cd '%s'; { %s; } >'%s/before'
                "$@"; code=$?
                { %s; } >'%s/after'
                cmp '%s/before' '%s/after' >&2; exit $code
                """.formatted(data, listing, folder, listing, folder, folder, folder);
        var mount = "mount -t tmpfs -o size=128k tmpfs '%s' && cp -R '%s/.' '%s' || exit 1\n"
                .formatted(data, prepared, data);
        assertThat(reportsNoSpace(List.of("sh", "-c", "set -f; (ulimit -f 64; " + body + ")", "sh")))
                .isTrue();
        var mayMount = run(List.of("unshare", "-m", "sh", "-c", mount)).code() == 0;
        if (mayMount) {
            assertThat(reportsNoSpace(List.of("unshare", "-m", "sh", "-c", mount + body, "sh")))
                    .isTrue();
        }
        Files.writeString(
                Path.of("target/full-disk-" + name + ".txt"),
                "%s: out of space by a limit on the size of files%s: reported, and the store unchanged byte for byte%n"
                        .formatted(name, mayMount ? ", and on a full tmpfs" : " (no tmpfs: not root, or not allowed)"));
    }

    private boolean reportsNoSpace(List<String> shell) throws Exception {
        var command = new ArrayList<>(shell);
        command.addAll(install(newest));
        command.add("--json");
        var run = run(command);
        assertThat(run.err()).contains("\"code\":\"store-unwritable\"").doesNotContain("differ");
        return run.code() == 74;
    }

    @Test
    void missing_permission_is_reported_and_leaves_the_store_as_it_was() throws Exception {
        startOver(false);
        var before = Tree.fingerprint(data);
        assertThat(run(List.of("chmod", "-R", "a-w", data.toString())).code()).isZero();
        try {
            // Root without the powers of root, whom permissions would not stop.
            var isRoot = run(List.of("id", "-u")).out().equals("0\n");
            var command = new ArrayList<String>(
                    isRoot ? List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all") : List.of());
            command.addAll(install(newest));
            command.add("--json");

            var run = run(command);

            assertThat(run.err()).contains("\"code\":\"store-unwritable\"", "permission denied");
            assertThat(run.code()).isEqualTo(74);
            assertThat(Tree.fingerprint(data)).isEqualTo(before);
        } finally {
            run(List.of("chmod", "-R", "u+w", data.toString()));
        }
    }
}
