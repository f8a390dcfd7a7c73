package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.golden.InProcess;
import org.onrecord.system.TmuxScreen;

/** {@code facts update} as a person at a terminal meets it: what it shows, what it asks, and what an answer does. */
abstract class TerminalUpdateSuite {
    private static final Path RECORDS = Path.of("src/test/resources/records");
    private static final String CASE = "grey-heron";
    private static final String PATH = "/grey-heron.json";
    private static final String QUESTION = "Install version 1.1.0? [y/N]";
    private static final int LONGER_THAN_A_SECOND = 2500;

    private final String program;

    @TempDir
    static Path keys;

    @TempDir
    Path folder;

    private Publisher publisher;
    private HttpsServer server;
    private Reader reader;

    /**
     * Updates by a program.
     *
     * @param program how a POSIX shell starts it
     */
    TerminalUpdateSuite(String program) {
        this.program = program;
    }

    @BeforeEach
    void a_reader_has_the_version_before() throws Exception {
        publisher = Publisher.in(keys);
        server = HttpsServer.in(keys);
        reader = Reader.of(new InProcess(), folder.resolve("data"), publisher, server.certificate());
        publish("grey-heron-1.0.1.json");
        assertThat(reader.facts("install", server.address(PATH)).code()).isZero();
        publish("grey-heron.json");
    }

    @AfterEach
    void the_server_goes() throws Exception {
        server.close();
    }

    private void publish(String name) throws Exception {
        var content = Files.readAllBytes(RECORDS.resolve(name));
        server.on(PATH, content);
        server.on(PATH + ".sig", publisher.signature("editor", content));
    }

    /** The signature, which is asked for first, comes late. */
    private void delay() throws Exception {
        var signature = publisher.signature("editor", Files.readAllBytes(RECORDS.resolve("grey-heron.json")));
        server.on(PATH + ".sig", out -> {
            Thread.sleep(LONGER_THAN_A_SECOND);
            out.write(HttpsServer.head("200 OK", "Content-Length: " + signature.length));
            out.write(signature);
        });
    }

    private String update(String more) {
        return program + " facts update --case " + CASE + " --from " + server.address(PATH) + " --allowed-signers '"
                + publisher.allowedSigners() + "' " + more;
    }

    private TmuxScreen screen(String command) throws IOException {
        return TmuxScreen.running(
                folder,
                120,
                30,
                Map.of(
                        "XDG_DATA_HOME",
                        reader.data().toString(),
                        "XDG_CONFIG_HOME",
                        folder.resolve("config").toString(),
                        "CURL_CA_BUNDLE",
                        server.certificate().toString(),
                        "LC_ALL",
                        "C.UTF-8"),
                command);
    }

    @Test
    void it_shows_the_change_in_short_asks_and_installs_after_a_yes() throws Exception {
        try (var screen = screen(update(""))) {
            screen.endsWith(QUESTION);
            assertThat(screen.lines().getFirst())
                    .isEqualTo("grey-heron 1.1.0, after 1.0.1: released on 15 September 2024, as of 30 June 2024,"
                            + " signed by editor@example.org");
            assertThat(screen.lines().get(1)).isEqualTo("  6 added, 4 corrected, 1 withdrawn");
            assertThat(reader.version(CASE)).isEqualTo("1.0.1");

            screen.enter("y").endsWith("status 0");

            assertThat(screen.lines()).contains("grey-heron 1.1.0 installed, signed by editor@example.org");
        }
        assertThat(reader.version(CASE)).isEqualTo("1.1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "no", "", "yesterday"})
    void anything_but_a_yes_installs_nothing(String answer) throws Exception {
        try (var screen = screen(update(""))) {
            screen.endsWith(QUESTION).enter(answer).endsWith("status 5");

            assertThat(screen.lines())
                    .contains(
                            "onrecord: version 1.1.0 was not installed",
                            "  hint: run onrecord facts update again to install it");
        }
        assertThat(reader.version(CASE)).isEqualTo("1.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y", "yes", " YES "})
    void a_yes_may_be_written_out_and_in_capitals(String answer) throws Exception {
        try (var screen = screen(update(""))) {
            screen.endsWith(QUESTION).enter(answer).endsWith("status 0");
        }
        assertThat(reader.version(CASE)).isEqualTo("1.1.0");
    }

    @Test
    void ctrl_d_is_a_no() throws Exception {
        try (var screen = screen(update(""))) {
            screen.endsWith(QUESTION).type("C-d").endsWith("status 5");
            assertThat(screen.lines()).contains("onrecord: version 1.1.0 was not installed");
        }
        assertThat(reader.version(CASE)).isEqualTo("1.0.1");
    }

    @Test
    void after_ctrl_c_nothing_is_installed_and_the_next_update_works() throws Exception {
        try (var screen = screen(update(""))) {
            screen.endsWith(QUESTION).type("C-c").shows("status 130");
        }
        assertThat(reader.version(CASE)).isEqualTo("1.0.1");
        assertThat(reader.facts("update", "--case", CASE, "--from", server.address(PATH), "--yes")
                        .code())
                .isZero();
        assertThat(reader.version(CASE)).isEqualTo("1.1.0");
    }

    @Test
    void agreed_beforehand_it_does_not_ask() throws Exception {
        try (var screen = screen(update("--yes"))) {
            screen.endsWith("status 0");
            assertThat(screen.lines())
                    .contains("  6 added, 4 corrected, 1 withdrawn")
                    .noneMatch(line -> line.contains("[y/N]"));
        }
    }

    @Test
    void a_yes_on_a_pipe_is_nobody_at_a_terminal_and_it_says_what_to_do() throws Exception {
        try (var screen = screen("echo y | " + update(""))) {
            screen.endsWith("status 2");
            assertThat(screen.lines()).contains("onrecord: not a terminal: use --yes to install without asking");
        }
        assertThat(reader.version(CASE)).isEqualTo("1.0.1");
    }

    @Test
    void progress_is_shown_on_one_line_after_a_second_and_then_cleared() throws Exception {
        delay();
        try (var screen = screen(update("--yes"))) {
            screen.endsWith("downloading " + server.address(PATH) + ".sig");
            screen.endsWith("status 0");
            assertThat(screen.lines()).noneMatch(line -> line.contains("downloading"));
        }
    }

    @Test
    void progress_is_not_written_to_a_file() throws Exception {
        delay();
        var messages = folder.resolve("messages");
        try (var screen = screen(update("--yes 2>'" + messages + "'"))) {
            screen.endsWith("status 0");
        }
        assertThat(messages)
                .content()
                .startsWith("grey-heron 1.1.0, after 1.0.1")
                .doesNotContain("downloading", "\u001b");
    }
}
