package org.onrecord.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.ProgramProcess;
import org.onrecord.golden.Run;

/** What the native binary does with the system around it; what it answers is tested by the golden suite. */
@Tag("native")
class NativeBinaryIT {
    private static final String FACTS = "facts/peter-connelly.json";
    private final ProgramProcess binary = ProgramProcess.binary();
    private final Path path = Path.of(binary.words().getFirst());

    /** By itself, after its shutdown hooks: a shell tells that from death by a signal only with the help of strace. */
    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void a_signal_ends_it_as_a_shell_expects(String signal, int status) throws Exception {
        var process = ProgramProcess.start(
                Map.of("PATH", System.getenv("PATH")),
                List.of("strace", "-f", "-qq", "-e", "trace=exit_group", path.toString(), "--facts", "-", "who", "x"));
        var program = childThatReads(process).pid();

        assertThat(shell("kill -" + signal + " " + program).code()).isZero();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(status);
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                // strace breaks the line in two when another thread does something meanwhile.
                .containsPattern("exit_group\\(" + status + "(\\)| <unfinished)");
    }

    @Test
    void of_several_writers_of_a_file_none_loses_what_another_wrote(@TempDir Path folder) throws Exception {
        var file = Files.copy(Path.of("src/test/resources/records/smallest.json"), folder.resolve("record.json"));
        var all = IntStream.range(0, 8)
                .mapToObj(part -> CompletableFuture.supplyAsync(() -> added(file, "part" + part)))
                .toList();
        var runs = all.stream().map(CompletableFuture::join).toList();

        var written = runs.stream().filter(run -> run.code() == 0).count();
        assertThat(written).isPositive();
        assertThat(Files.readString(file).split("did part", -1)).hasSize((int) written + 1);
        assertThat(runs).filteredOn(run -> run.code() != 0).allSatisfy(run -> {
            assertThat(run.code()).isEqualTo(74);
            assertThat(run.err()).contains("was changed by another program");
        });
    }

    private Run added(Path file, String part) {
        try {
            var sheet = Files.createDirectory(file.resolveSibling(part)).resolve("facts.csv");
            Files.writeString(sheet, """
                    statement,date,people,sources
                    Wilma Tarn did %s alone.,2001,wilma-tarn,lighthouse-log
                    """.formatted(part));
            return binary.run(List.of("facts", "add", file.toString(), sheet.toString()), Map.of(), "");
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    /**
     * The program, once it reads: its handlers are installed before it asks for input, on which one of its threads then
     * sleeps. Before it, strace starts children of its own, to see what the kernel can do.
     */
    private static ProcessHandle childThatReads(Process strace) throws Exception {
        for (var i = 0; i < 400; i++) {
            for (var child : strace.children().toList()) {
                if (shell("cat /proc/" + child.pid() + "/task/*/syscall")
                        .out()
                        .lines()
                        .anyMatch(line -> line.startsWith("0 0x0 "))) {
                    return child;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("it reads no input");
    }

    @Test
    void a_reader_that_stops_early_is_no_error() throws Exception {
        var run = shell("{ '" + path + "' search --all --format csv; echo $? >&2; } | head -n 1");

        assertThat(run.out()).startsWith("id,kind,topic");
        assertThat(run.err()).isEqualTo("0\n");
    }

    /** The C library reports errors in the language of the locale. */
    @ParameterizedTest
    @ValueSource(strings = {"de_DE", "fr_FR", "es_ES", "pl_PL"})
    void a_reader_that_goes_early_is_no_error_in_any_language(String language, @TempDir Path locales) throws Exception {
        var locale = language + ".UTF-8";
        assertThat(shell("localedef -i " + language + " -f UTF-8 '" + locales.resolve(locale) + "'")
                        .code())
                .isZero();
        var environment = "LOCPATH='" + locales + "' LC_ALL=" + locale + " ";

        var run = shell("{ " + environment + "'" + path + "' search --all --format csv; echo $? >&2; } | head -n 1");

        assertThat(run.err()).isEqualTo("0\n");
    }

    @Test
    void a_full_disk_is_reported() throws Exception {
        var run = shell("'" + path + "' who barker >/dev/full");

        assertThat(run.code()).isEqualTo(74);
        assertThat(run.err()).startsWith("onrecord: standard output could not be written: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "C.UTF-8", "xx_NOWHERE", ""})
    void letters_survive_in_every_locale(String locale) throws Exception {
        var run = binary.run(
                List.of("search", "Climbié", "--full"), locale.isEmpty() ? Map.of() : Map.of("LC_ALL", locale), "");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Climbié");
        assertThat(run).isEqualTo(binary.run(List.of("search", "climbie", "--full"), Map.of(), ""));
    }

    @Test
    void a_file_with_letters_beyond_ascii_in_its_name_is_found_in_the_locale_c() throws Exception {
        var file = Files.createTempFile("émigré", ".json");
        try {
            Files.copy(Path.of(FACTS), file, StandardCopyOption.REPLACE_EXISTING);

            var run = binary.run(
                    List.of("who", "barker", "--full"), Map.of("LC_ALL", "C", "ONRECORD_FACTS", file.toString()), "");

            assertThat(run).isEqualTo(binary.run(List.of("who", "barker", "--full"), Map.of(), ""));
        } finally {
            Files.delete(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Tokyo", "America/Los_Angeles", "UTC", "Nowhere/Land", ":"})
    void days_do_not_depend_on_the_time_zone(String zone) throws Exception {
        assertThat(binary.run(List.of("show", "peter-death-date"), Map.of("TZ", zone), ""))
                .isEqualTo(binary.run(List.of("show", "peter-death-date"), Map.of(), ""));
    }

    @Test
    void four_gibibytes_of_addresses_are_enough() throws Exception {
        var run = shell("ulimit -v 4194304; ONRECORD_FACTS=" + FACTS + " exec '" + path + "' who barker --full");

        assertThat(run).isEqualTo(binary.run(List.of("who", "barker", "--full"), Map.of(), ""));
    }

    @Test
    void too_few_addresses_are_reported() throws Exception {
        var run = shell("ulimit -v 100000; exec '" + path + "' who barker --full");

        assertThat(run.code()).isIn(13, 33);
        assertThat(run.err()).contains("Failed to create the main Isolate");
    }

    /**
     * At its start Java's network library opens sockets to see what the kernel offers, and closes them. A thread that is
     * gone before strace has read its call is a line of strace's own, {@code ???( <detached ...>}.
     */
    @Test
    void nothing_is_connected_or_sent() throws Exception {
        var run = shell("strace -f -qq -e trace=network '" + path + "' who barker 2>&1 >/dev/null");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .allMatch(line ->
                        line.matches("(\\[pid +\\d+] )?((socket|setsockopt)\\(.*|\\?\\?\\?\\( <detached \\.\\.\\.>)"));
    }

    @Test
    void a_lookup_in_the_bundled_record_opens_no_file_of_the_user() throws Exception {
        var run = shell("strace -f -qq -e trace=openat,open '" + path + "' show peter-death-date 2>&1 >/dev/null");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).noneMatch(line -> line.contains("/home/") || line.contains(".json"));
    }

    @Test
    void the_version_has_the_digest_of_the_facts_in_git() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(Path.of(FACTS)));

        assertThat(binary.run(List.of("--version"), Map.of(), "").out())
                .contains("sha256   " + HexFormat.of().formatHex(digest) + "\n");
    }

    @Test
    void the_limit_on_the_size_of_a_file_holds_for_a_file() throws Exception {
        var run =
                binary.run(List.of("--max-size", "1", "--facts", "/dev/zero", "who", "barker", "--full"), Map.of(), "");

        assertThat(run.code()).isEqualTo(4);
    }

    @Test
    void the_limit_on_the_size_of_a_file_holds_for_the_bundled_record() throws Exception {
        var run = binary.run(List.of("--max-size", "1", "who", "barker", "--full"), Map.of(), "");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).startsWith("onrecord: the facts file bundled record is larger than 1 MiB\n");
    }

    @Test
    void earlier_versions_are_in_it() throws Exception {
        var earlier = "facts/versions/peter-connelly-1.0.0.json";

        assertThat(binary.run(List.of("--record-version", "1.0.0", "search", "--all", "--json"), Map.of(), ""))
                .isEqualTo(binary.run(List.of("--facts", earlier, "search", "--all", "--json"), Map.of(), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"who was convicted", "when is the next parole hearing", "what changed because of it", "zzzz"})
    void questions_prepared_beforehand_are_answered_as_those_that_are_not(String question) throws Exception {
        assertThat(binary.run(List.of("ask", "--explain", question), Map.of(), ""))
                .isEqualTo(binary.run(List.of("ask", "--explain", question), Map.of("ONRECORD_FACTS", FACTS), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask -- -XX:PrintFlags=",
                "ask -- -XX:+LoopOnFatalError -Xss1k",
                "ask -- -Xss1k",
                "ask -- -Xmx1m",
                "ask -- -Dx=y",
                "-XX:PrintFlags= who barker",
                "who -Xss1k",
                "who -Dx=y barker",
            })
    void no_argument_is_an_option_of_the_runtime(String arguments) throws Exception {
        var words = List.of(arguments.split(" "));

        assertThat(binary.run(words, Map.of(), "")).isEqualTo(new InProcess().run(words, Map.of(), ""));
    }

    /** It is downloaded, and read from a disk: what makes it grow again has to be worth it. */
    @Test
    void it_is_smaller_than_forty_two_megabytes() throws Exception {
        assertThat(Files.size(path)).isLessThan(42_000_000);
    }

    @Test
    void it_needs_no_home() throws Exception {
        assertThat(binary.run(List.of("who", "barker", "--full"), Map.of(), ""))
                .isEqualTo(binary.run(List.of("who", "barker", "--full"), Map.of("HOME", "/nowhere"), ""))
                .extracting(Run::code)
                .isEqualTo(0);
    }

    private static Run shell(String command) throws IOException, InterruptedException {
        var process = ProgramProcess.start(Map.of("PATH", System.getenv("PATH")), List.of("sh", "-c", command));
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(out, err, process.waitFor());
    }
}
