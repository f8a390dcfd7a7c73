package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.golden.Program;
import org.onrecord.golden.Run;

/** A reader follows a record that an editor publishes: install, update, look into both versions, go back, remove. */
abstract class UpdatingSuite {
    private static final Path RECORDS = Path.of("src/test/resources/records");
    private static final String CASE = "grey-heron";

    @TempDir
    static Path keys;

    @TempDir
    Path folder;

    private final Program program;
    private Publisher publisher;
    private HttpsServer server;
    private Reader reader;

    UpdatingSuite(Program program) {
        this.program = program;
    }

    @BeforeEach
    void an_editor_publishes_a_first_version() throws Exception {
        publisher = Publisher.in(keys);
        server = HttpsServer.in(keys);
        reader = Reader.of(program, folder.resolve("data"), publisher, server.certificate());
        publish("grey-heron-1.0.1.json");
        var run = reader.facts("install", address());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("grey-heron 1.0.1 installed, signed by editor@example.org\n");
    }

    @AfterEach
    void the_server_goes() throws Exception {
        server.close();
    }

    private String address() {
        return server.address("/grey-heron.json?edition=newest");
    }

    /** The record says where its newer versions are. */
    private byte[] publish(String name) throws Exception {
        var text = Files.readString(RECORDS.resolve(name));
        var content = text.replace("https://records.example.org/grey-heron.json", address())
                .getBytes(StandardCharsets.UTF_8);
        server.on("/grey-heron.json?edition=newest", content);
        server.on("/grey-heron.json.sig?edition=newest", publisher.signature("editor", content));
        return content;
    }

    private String answer(String... arguments) {
        var run = reader.run(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.out();
    }

    @Test
    void an_update_shows_the_change_and_both_versions_answer() throws Exception {
        assertThat(reader.facts("update", "--case", CASE, "--yes").out())
                .startsWith("grey-heron 1.0.1 is already installed");
        publish("grey-heron.json");

        var run = reader.facts("update", "--case", CASE, "--yes");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("grey-heron 1.1.0 installed, signed by editor@example.org\n");
        assertThat(run.err())
                .contains("grey-heron 1.1.0, after 1.0.1: released on 15 September 2024")
                .contains("6 added, 4 corrected, 1 withdrawn")
                .contains("1.1.0: The review put off in April 2024 is added");
        assertThat(reader.version(CASE)).isEqualTo("1.1.0");
        assertThat(answer("show", "harrow-recalled-2015", "--case", CASE, "--record-version", "1.0.1"))
                .contains("September 2015");
        assertThat(answer("show", "harrow-recalled-2015", "--case", CASE, "--history"))
                .contains("September 2015", "The Saltmere Gazette says October.");
        assertThat(answer("facts", "log", "--case", CASE, "--limit", "5")).contains("1.1.0", "1.0.1");
    }

    @Test
    void what_was_installed_is_checked_by_hand_with_sha256sum_and_ssh_keygen() throws Exception {
        var version = reader.store().resolve(CASE).resolve("1.0.1");
        var sums = new ProcessBuilder("sha256sum", "-c", "--quiet", "SHA256SUMS")
                .directory(version.toFile())
                .start();
        assertThat(sums.waitFor()).isZero();
        try (var files = Files.list(version)) {
            var facts = files.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
            assertThat(publisher.isSignedByEditor(facts, Path.of(facts + ".sig")))
                    .isTrue();
        }
        assertThat(answer("facts", "list", "--case", CASE, "--format", "plain", "--fields", "state,signed_by,from"))
                .isEqualTo("state\tinstalled\nsigned_by\teditor@example.org\nfrom\t" + address() + "\n");
    }

    @Test
    void curl_is_asked_for_the_file_as_it_is() {
        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request).doesNotContainIgnoringCase("accept-encoding"));
    }

    @Test
    void a_redirect_to_https_is_followed() throws Exception {
        server.on("/moved.json", out -> out.write(HttpsServer.head("302 Found", "Location: " + address())));
        server.on(
                "/moved.json.sig",
                out -> out.write(HttpsServer.head(
                        "302 Found", "Location: " + server.address("/grey-heron.json.sig?edition=newest"))));

        assertThat(reader.facts("install", server.address("/moved.json")).out())
                .startsWith("grey-heron 1.0.1 is already installed");
    }

    @Test
    void a_server_that_sends_little_by_little_keeps_nobody_else_waiting() throws Exception {
        var content = publish("grey-heron.json");
        var hasBegun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        server.on("/grey-heron.json?edition=newest", out -> {
            out.write(HttpsServer.head("200 OK", "Content-Length: " + content.length));
            out.write(content, 0, 1000);
            out.flush();
            hasBegun.countDown();
            mayEnd.await();
            out.write(content, 1000, content.length - 1000);
        });
        var other = Files.copy(RECORDS.resolve("smallest.json"), folder.resolve("smallest.json"));
        try (var slow = Executors.newSingleThreadExecutor()) {
            var update = slow.submit(() -> reader.facts("update", "--case", CASE, "--yes", "--timeout", "60"));
            hasBegun.await();

            assertThat(answer("who", "--case", CASE)).isNotEmpty();
            assertThat(reader.run("facts", "use", "1.0.1", "--case", CASE).code())
                    .isZero();
            var meanwhile = reader.facts("install", other.toString(), "--allow-unsigned");
            assertThat(meanwhile.code()).as(meanwhile.err()).isZero();
            assertThat(update.isDone()).isFalse();

            mayEnd.countDown();
            assertThat(update.get().out()).isEqualTo("grey-heron 1.1.0 installed, signed by editor@example.org\n");
        } finally {
            mayEnd.countDown();
        }
        assertThat(reader.version(CASE)).isEqualTo("1.1.0");
        assertThat(reader.version("smallest")).isEqualTo("1.0.0");
        try (var files = Files.list(reader.store())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(".lock", "in-use.txt", CASE, "smallest");
        }
    }

    @Test
    void a_reader_goes_back_and_forth_and_takes_versions_out() throws Exception {
        publish("grey-heron.json");
        assertThat(reader.facts("update", "--case", CASE, "--yes").code()).isZero();

        assertThat(reader.run("facts", "use", "1.0.1", "--case", CASE).code()).isZero();
        assertThat(answer("facts", "info", "--format", "plain", "--fields", "case,version"))
                .isEqualTo("case\tgrey-heron\nversion\t1.0.1\n");
        assertThat(reader.run("facts", "uninstall", "1.0.1").err())
                .contains("version 1.1.0 of grey-heron is active now");
        assertThat(reader.version(CASE)).isEqualTo("1.1.0");
        assertThat(reader.run("facts", "uninstall", "1.1.0").code()).isZero();
        assertThat(answer("facts", "list", "--format", "plain", "--fields", "case"))
                .doesNotContain(CASE);
        try (var left = Files.list(reader.store())) {
            assertThat(left).extracting(path -> path.getFileName().toString()).containsExactly(".lock");
        }
    }

    @Test
    void a_damaged_version_is_reported_and_fixed_by_installing_it_again() throws Exception {
        var version = reader.store().resolve(CASE).resolve("1.0.1");
        Files.writeString(version.resolve("SHA256SUMS"), "nonsense");
        assertThat(reader.run("who", "--case", CASE).code()).isEqualTo(4);

        var refused = reader.facts("install", address());
        assertThat(refused.code()).as(refused.err()).isEqualTo(5);
        assertThat(refused.err()).contains("damaged", "--force");

        var run = reader.facts("install", address(), "--force");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(reader.version(CASE)).isEqualTo("1.0.1");
    }

    @Test
    void a_lookup_reads_the_pack_which_is_made_again_where_it_is_missing() throws Exception {
        var made = packs();
        assertThat(made).hasSize(1);
        assertThat(lookUp().err()).isEmpty();

        Files.delete(made.getFirst());
        var without = lookUp();
        assertThat(without.code()).isZero();
        assertThat(without.err())
                .isEqualTo("onrecord: " + made.getFirst()
                        + " is missing, so the facts file is read, which takes longer\n"
                        + "  hint: onrecord facts use --case grey-heron makes it again, and grey-heron the default\n");
        assertThat(reader.run("facts", "list").err()).contains(made.getFirst() + " is missing");

        var run = reader.run("facts", "use", "--case", CASE);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(packs()).isEqualTo(made);
        var again = lookUp();
        assertThat(again.err()).isEmpty();
        assertThat(again.out()).isEqualTo(without.out());
        assertThat(reader.run("facts", "list").err()).isEmpty();
    }

    @Test
    void a_damaged_pack_is_found_and_made_again_by_the_next_update() throws Exception {
        var pack = packs().getFirst();
        var bytes = Files.readAllBytes(pack);
        bytes[20] ^= 1;
        Files.write(pack, bytes);

        assertThat(lookUp().err())
                .contains(pack + " is damaged: a checksum does not match")
                .contains("facts use --case " + CASE);

        var run = reader.facts("install", address());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(lookUp().err()).isEmpty();
    }

    private Run lookUp() {
        return reader.run("search", "--all", "--case", CASE, "--format", "csv");
    }

    private List<Path> packs() throws IOException {
        try (var files = Files.list(reader.store().resolve(CASE).resolve("1.0.1"))) {
            return files.filter(file -> file.toString().endsWith(".pack")).toList();
        }
    }
}
