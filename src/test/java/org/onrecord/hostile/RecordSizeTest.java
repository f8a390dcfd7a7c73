package org.onrecord.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.FullOnly;
import org.onrecord.cli.Cli;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.golden.CommandLineWords;
import org.onrecord.io.Io;
import org.onrecord.io.Messages;
import org.onrecord.io.Output;
import org.onrecord.io.Terminal;
import org.onrecord.model.Lazy;

/** The time of checks and commands grows with the size of a record, not with the square of it. */
class RecordSizeTest {
    private static final int SIZE = 2_000;
    private static final int TIMES = 4;
    /** Between linear time and the square, which is sixteen. */
    private static final double MOST = 6;

    /** The square of 8,000 takes longer, however little is done for each pair. */
    private static final long TOO_SHORT_TO_MEASURE = 100_000_000;

    private static final int TRIES = 4;

    private static final String CHECK = "facts validate F";
    private static final List<String> EVERY = List.of(
            CHECK,
            "who",
            "who wilma",
            "ask who lit the lamp",
            "ask who was convicted",
            "ask was wilma tarn convicted of arson");
    /** These use more than one thread. */
    private static final Set<String> PARALLEL = Set.of("facts install --allow-unsigned F", "mcp");

    private static final String MCP = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18"}}
            {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"ask","arguments":{"question":"who lit the lamp"}}}
            {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"who","arguments":{"name":"wilma"}}}
            """;

    @TempDir
    Path folder;

    /** A record of a size in files, with commands that have it in memory once it is read. */
    private static final class Sized {
        private final Path folder;
        private final boolean isValid;
        private final Cli cli;
        private int written;

        Sized(Path folder, LongRecord kind, int size) {
            this.folder = folder;
            this.isValid = kind.isValid();
            this.cli = new Cli(io(), (_, _) -> {});
            var text = kind.of(size);
            write("F", text);
            if (kind.lines().stream().anyMatch(line -> CommandLineWords.of(line).contains("B"))) {
                write(
                        "B",
                        text.replace("lit a lamp", "lit one lamp")
                                .replace("keeper", "guard")
                                .replace("Lights", "Lamps")
                                .replace("\"1.0.0\"", "\"0.9.0\""));
            }
        }

        private void write(String name, String text) {
            try {
                Files.createDirectories(folder);
                Files.writeString(file(name), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Path file(String name) {
            return folder.resolve(name + ".json");
        }

        private Io io() {
            var nothing = new Output("nothing", OutputStream.nullOutputStream());
            return new Io(
                    new ByteArrayInputStream(MCP.getBytes(StandardCharsets.UTF_8)),
                    nothing,
                    new Messages(nothing),
                    Map.of("ONRECORD_FACTS", file("F").toString(), "XDG_DATA_HOME", folder.toString()),
                    Terminal.NONE,
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        }

        /** Returns the processor time of a command in nanoseconds. */
        long time(String line) {
            var words = words(line);
            var isParallel = PARALLEL.contains(line);
            LongSupplier clock = isParallel ? Sized::ofProcess : Sized::ofThread;
            var begun = clock.getAsLong();
            var status = run(isParallel ? new Cli(io(), (_, _) -> {}) : cli, words);
            var time = clock.getAsLong() - begun;
            if (line.equals(CHECK)) {
                assertThat(status).as(line).isEqualTo((isValid ? ExitCode.ANSWERED : ExitCode.FACTS_UNUSABLE).status());
            }
            assertThat(status).as(line).isNotEqualTo(ExitCode.USAGE.status()).isLessThan(ExitCode.BUG.status());
            return time;
        }

        private static long ofProcess() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }

        private static long ofThread() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        private String given(String word) {
            return switch (word) {
                case "F", "B" -> file(word).toString();
                case "X" -> folder.resolve("written-" + written++).toString();
                default -> word;
            };
        }

        /** A failure is an answer too: a record may lack what is asked for, or break promises to the one before it. */
        private static int run(Cli cli, String... words) {
            try {
                return cli.run(words);
            } catch (Failure refused) {
                return refused.exitCode().status();
            }
        }

        private String[] words(String line) {
            return CommandLineWords.of(line).stream().map(this::given).toArray(String[]::new);
        }
    }

    @ParameterizedTest
    @FullOnly(every = 3)
    @EnumSource
    void commands_take_linear_time(LongRecord kind) {
        var small = Lazy.of(() -> new Sized(folder.resolve("small"), kind, SIZE));
        var large = new Sized(folder.resolve("large"), kind, SIZE * TIMES);
        var slow = new ArrayList<String>();
        for (var line : kind.isValid() ? with(EVERY, kind.lines()) : List.of(CHECK)) {
            var growth = growth(line, small, large);
            if (growth > MOST) {
                slow.add("%s: %.1f times the time".formatted(line, growth));
            }
        }
        assertThat(slow).as("%s, %d times the size", kind, TIMES).isEmpty();
    }

    private static List<String> with(List<String> lines, List<String> more) {
        return Stream.concat(lines.stream(), more.stream()).toList();
    }

    /** Returns how many times longer the larger record takes; the least of several times, since others use the machine. */
    private static double growth(String line, Lazy<Sized> small, Sized large) {
        var ofLarge = large.time(line);
        var ofSmall = Long.MAX_VALUE;
        for (var tries = 0; tries < TRIES && ofLarge > TOO_SHORT_TO_MEASURE; tries++) {
            // The first run may read the record and make its indexes, which the larger one may have already.
            ofSmall = Math.min(ofSmall, small.get().time(line));
            ofSmall = Math.min(ofSmall, small.get().time(line));
            if (ofLarge <= MOST * ofSmall) {
                return 0;
            }
            ofLarge = Math.min(ofLarge, large.time(line));
        }
        return ofLarge < TOO_SHORT_TO_MEASURE ? 0 : (double) ofLarge / ofSmall;
    }
}
