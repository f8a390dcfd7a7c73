package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.golden.Program;

/** What cannot or must not be installed: each is reported by a code of its own and leaves the store as it was. */
abstract class BadInputSuite {
    @TempDir
    static Path shared;

    private static Publisher publisher;
    private static HttpsServer server;
    private static Tally tally = new Tally();

    @TempDir
    Path folder;

    private final String name;
    private final Program program;
    private Reader reader;

    /**
     * A way of running the program.
     *
     * @param name what to call it in the report below target/
     */
    BadInputSuite(String name, Program program) {
        this.name = name;
        this.program = program;
    }

    @BeforeAll
    static void a_server_offers_all_sorts() throws Exception {
        publisher = Publisher.in(shared);
        server = HttpsServer.in(shared);
        new AllSorts(publisher, server).offer();
        tally = new Tally();
    }

    @AfterAll
    static void the_server_goes() throws IOException {
        server.close();
    }

    @BeforeEach
    void a_reader_has_two_versions_installed() {
        var installed = shared.resolve("installed");
        if (Files.notExists(installed)) {
            var first = Reader.of(program, installed, publisher, server.certificate());
            for (var name : List.of("lower", "good")) {
                var run = first.facts("install", server.address("/" + name + ".json"));
                assertThat(run.code()).as(run.err()).isZero();
            }
            assertThat(first.version("grey-heron")).isEqualTo("1.1.0");
        }
        reader = Reader.of(program, Tree.copy(installed, folder.resolve("data")), publisher, server.certificate());
    }

    private void refused(Reader by, String code, int exit, String... arguments) {
        tally.tried();
        var before = Tree.fingerprint(by.data());
        var all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        var run = by.facts(all.toArray(String[]::new));
        assertThat(run.err()).contains("\"code\":\"" + code + "\"");
        assertThat(run.code()).isEqualTo(exit);
        assertThat(run.out()).isEmpty();
        assertThat(Tree.fingerprint(by.data())).isEqualTo(before);
        tally.passed();
    }

    @AfterEach
    void what_was_refused_so_far_is_reported() throws IOException {
        tally.report(name);
    }

    @ParameterizedTest
    @CsvSource({
        "unsigned,             signature-missing,      5",
        "badly-signed,         signature-mismatch,     5",
        "no-signature,         signature-malformed,    5",
        "stranger,             signer-unknown,         5",
        "expired,              signer-expired,         5",
        "smallest,             wrong-case,             5",
        "lower,                version-lower,          5",
        "other-content,        version-contradicts,    5",
        "older-as-of,          as-of-older,            5",
        "breaks-promises,      promises-broken,        4",
        "invalid,              facts-invalid,          4",
        "truncated,            download-truncated,    69",
        "slow,                 download-too-slow,     69",
        "silent,               download-too-slow,     69",
        "endless,              download-too-large,     5",
        "declared-endless,     download-too-large,     5",
        "broken,               source-refuses,        69",
        "loop,                 redirect-loop,         69",
        "to-http,              redirect-refused,       5",
        "to-file,              redirect-refused,       5",
        "to-user,              redirect-refused,       5",
        "to-password,          redirect-refused,       5",
        "nowhere,              signature-missing,      5",
        "old-protocol,         not-http,              69",
    })
    void a_record_on_the_web_that_must_not_be_installed(String name, String code, int exit) {
        refused(
                reader,
                code,
                exit,
                "install",
                server.address("/" + name + ".json"),
                "--case",
                "grey-heron",
                "--max-size",
                "1");
    }

    @ParameterizedTest
    @CsvSource({"smallest, wrong-case", "lower, version-lower", "unsigned, signature-missing"})
    void an_update_that_must_not_be_installed(String name, String code) {
        refused(
                reader,
                code,
                5,
                "update",
                "--yes",
                "--case",
                "grey-heron",
                "--from",
                server.address("/" + name + ".json"));
    }

    @Test
    void a_version_that_comes_with_the_program_cannot_be_contradicted() throws Exception {
        var bundled = Files.readString(Path.of("facts/versions/peter-connelly-1.0.0.json"));
        var other = bundled.replace("\"Haringey baby case\"", "\"The Haringey case\"");
        assertThat(other).isNotEqualTo(bundled);
        var file = Files.writeString(folder.resolve("other.json"), other);
        refused(reader, "version-contradicts", 5, "install", file.toString(), "--allow-unsigned");
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/record.json,         url-not-https,  5",
        "http://127.0.0.1:1/record.json,         url-not-https,  5",
        "file:///etc/passwd,                     url-not-https,  5",
        "ftp://example.org/record.json,          url-not-https,  5",
        "https://me:secret@example.org/r.json,   url-with-user,  5",
        "https://exa mple.org/r.json,            url-broken,     2",
        "https:///r.json,                        url-broken,     2",
        "https://records.example.org,            url-without-path, 2",
        "https://records.example.org/,           url-without-path, 2",
        "https://records.example.org?r.json,     url-without-path, 2",
        "https://records.example.org#/r.json,    url-without-path, 2",
    })
    void an_address_that_is_none_for_a_record(String address, String code, int exit) {
        refused(reader, code, exit, "install", address);
    }

    @Test
    void http_to_another_machine_is_refused_even_where_loopback_is_allowed() {
        var careless = reader.with("ONRECORD_HTTP", "loopback");
        refused(careless, "url-not-https", 5, "install", "http://127.0.0.1.example.org/record.json");
        refused(careless, "source-unreachable", 69, "install", "http://127.0.0.1:1/record.json");
    }

    @Test
    void a_server_whose_certificate_is_not_trusted() throws Exception {
        var nobody = Files.createFile(folder.resolve("nobody.pem")).toString();
        refused(reader.with("CURL_CA_BUNDLE", nobody), "tls-failed", 69, "install", server.address("/good.json"));
    }

    @Test
    void a_host_that_is_not_there_and_a_port_where_nobody_listens() {
        refused(reader, "source-unreachable", 69, "install", "https://host.invalid/record.json");
        refused(reader, "source-unreachable", 69, "install", "https://127.0.0.1:1/record.json");
    }

    @Test
    void a_proxy_that_is_set_is_used() {
        var proxied = reader.with("https_proxy", "http://127.0.0.1:1");
        refused(proxied, "source-unreachable", 69, "install", server.address("/good.json"));
    }

    @Test
    void a_curlrc_is_not_read() throws Exception {
        Files.writeString(folder.resolve(".curlrc"), "proxy = http://127.0.0.1:1\n");

        assertThat(reader.with("HOME", folder.toString())
                        .facts("install", server.address("/smallest.json"))
                        .code())
                .isZero();
    }

    @Test
    void curl_is_missing() {
        refused(
                reader.with("PATH", folder.toString()),
                "program-missing",
                69,
                "install",
                server.address("/good.json"),
                "--allow-unsigned");
    }

    @Test
    void ssh_keygen_is_missing() {
        var arguments = new String[] {"install", server.address("/good.json")};
        refused(reader.with("PATH", folder.toString()), "ssh-keygen-missing", 5, arguments);
    }

    @Test
    void a_file_that_is_not_there_or_a_folder() {
        refused(
                reader,
                "facts-missing",
                4,
                "install",
                folder.resolve("none.json").toString(),
                "--allow-unsigned");
        refused(reader, "file-unreadable", 74, "install", folder.toString(), "--allow-unsigned");
    }

    @Test
    void the_place_of_the_store_is_a_file() throws Exception {
        var data = Files.createDirectory(folder.resolve("other"));
        Files.writeString(data.resolve("onrecord"), "a file");

        refused(elsewhere(data), "store-not-a-folder", 74, "install", server.address("/good.json"));
        var run = elsewhere(Path.of("/dev/null/data")).facts("install", server.address("/good.json"));
        assertThat(run.err()).contains("could not be changed");
        assertThat(run.code()).isEqualTo(74);
    }

    private Reader elsewhere(Path data) {
        return new Reader(program, data, reader.environment());
    }

    @ParameterizedTest
    @ValueSource(strings = {"smallest", "smallest/1.0.0", ".incoming", ".lock", "grey-heron/1.1.0/SHA256SUMS"})
    void links_in_the_store_lead_nowhere(String name) throws Exception {
        var outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("precious"), "mine");
        var link = reader.store().resolve(name);
        Files.createDirectories(link.getParent());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, outside);
        var before = Tree.fingerprint(outside);

        var run = reader.facts("install", server.address("/smallest.json"));

        assertThat(Tree.fingerprint(outside)).isEqualTo(before);
        if (run.code() == 0) {
            assertThat(reader.version("smallest")).isEqualTo("1.0.0");
        } else {
            assertThat(run.err()).containsAnyOf("symbolic link", "could not be changed");
        }
    }

    @Test
    void a_link_in_the_way_is_reported_as_a_link() throws Exception {
        Files.createSymbolicLink(reader.store().resolve("smallest"), Files.createDirectory(folder.resolve("outside")));

        refused(reader, "store-link", 4, "install", server.address("/smallest.json"));
    }

    @Test
    void an_update_without_a_terminal_or_an_address_is_wrong_use() {
        refused(reader, "nobody-to-ask", 2, "update", "--from", server.address("/lower.json"));
        refused(reader, "no-updates-address", 2, "update");
    }

    /** What is refused for its version, not for its content, can be overridden, and the override is reported. */
    @ParameterizedTest
    @CsvSource({
        "lower,           version-lower,       1.0.1",
        "other-content,   version-contradicts, 1.1.0",
        "older-as-of,     as-of-older,         1.2.0",
        "breaks-promises, promises-broken,     1.1.1"
    })
    void force_installs_it_and_says_what_it_overrides(String name, String code, String version) {
        var run = reader.facts("install", server.address("/" + name + ".json"), "--force");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("--force overrode " + code + ": ");
        assertThat(reader.version("grey-heron")).isEqualTo(version);
    }

    @Test
    void an_unsigned_record_is_installed_where_that_is_allowed_and_reported() {
        var run = reader.facts("install", server.address("/unsigned.json"), "--allow-unsigned", "--force");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("no signature was checked");
    }
}
