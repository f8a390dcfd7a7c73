package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.export.FakeEngine.Ended;

/** What packaging/load-opensearch does with an engine that is down, full, busy or something else. */
@Tag("system")
class LoadScriptTest {
    @TempDir
    Path folder;

    private FakeEngine engine;

    @BeforeEach
    void begin() throws IOException {
        FakeEngine.writeExport(folder);
        engine = new FakeEngine();
    }

    @AfterEach
    void stop() throws IOException {
        engine.close();
    }

    private Ended load(String... options) throws IOException, InterruptedException {
        return engine.load(folder, options);
    }

    private void assertRefused(Ended ended, String why) {
        assertThat(ended.status()).as(ended.err()).isEqualTo(69);
        assertThat(ended.err()).contains(why).contains("hint: nothing that is searched has changed");
        assertThat(ended.err().lines()).hasSize(2);
        assertThat(engine.requests).contains("DELETE /INDEX").doesNotContain("POST /_aliases");
    }

    @Test
    void the_alias_moves_when_all_documents_are_there() throws Exception {
        var ended = load();

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out()).startsWith("2 documents are in onrecord-").endsWith("which is searched as onrecord\n");
        assertThat(engine.requests)
                .containsExactly(
                        "PUT /INDEX",
                        "POST /INDEX/_bulk",
                        "POST /INDEX/_refresh",
                        "GET /INDEX/_count",
                        "GET /_alias/onrecord",
                        "POST /_aliases");
    }

    @Test
    void a_full_engine_is_told_and_the_load_can_be_run_again() throws Exception {
        var loaded = engine.answers.get(FakeEngine.BULK);
        engine.answers.put(
                FakeEngine.BULK,
                FakeEngine.json(
                        200,
                        "{\"errors\":true,\"items\":[{\"index\":{\"status\":201}},{\"index\":{\"_id\":\"one/a\",\"status\":429,"
                                + "\"error\":{\"reason\":\"disk usage exceeded flood-stage watermark\"}}}]}"));
        assertRefused(load(), "refused document one/a: disk usage exceeded flood-stage watermark");

        engine.answers.put(FakeEngine.BULK, loaded);
        assertThat(load().status()).isZero();
    }

    @Test
    void a_busy_engine_is_asked_again() throws Exception {
        engine.answers.put(
                FakeEngine.BULK, FakeEngine.json(503, "{\"error\":{\"reason\":\"too busy\"},\"status\":503}"));
        assertRefused(load("--tries", "2"), "refused POST /onrecord-");
        assertThat(engine.requests.stream().collect(Collectors.groupingBy(request -> request, Collectors.counting())))
                .containsEntry("POST /INDEX/_bulk", 2L);
    }

    @Test
    void a_page_of_another_server_is_no_answer() throws Exception {
        engine.answers.put(FakeEngine.BULK, FakeEngine.json(200, "<html>welcome</html>"));
        assertRefused(load(), "is not an OpenSearch");
    }

    @Test
    void an_answer_for_fewer_documents_is_refused() throws Exception {
        engine.answers.put(FakeEngine.BULK, FakeEngine.json(200, "{\"items\":[{\"index\":{\"status\":201}}]}"));
        assertRefused(load(), "did not answer for each of 2 documents");
    }

    @Test
    void documents_that_are_missing_afterwards_are_noticed() throws Exception {
        engine.answers.put(FakeEngine.COUNT, FakeEngine.json(200, "{\"count\":1}"));
        assertRefused(load(), "the engine has 1 of 2 documents");
    }

    @Test
    void an_engine_that_is_down_is_told() throws Exception {
        engine.close();
        var ended = load();

        assertThat(ended.status()).isEqualTo(69);
        assertThat(ended.err()).contains("does not answer: ").contains("run this again");
    }

    @Test
    void an_index_whose_alias_may_have_moved_is_not_deleted() throws Exception {
        engine.answers.put(FakeEngine.SWITCH, FakeEngine.json(500, "{}"));
        var ended = load();

        assertThat(ended.status()).isEqualTo(69);
        assertThat(ended.err()).contains("hint: the old documents or the new ones are searched");
        assertThat(engine.requests).contains("POST /_aliases").doesNotContain("DELETE /INDEX");
    }

    @Test
    void a_folder_that_is_no_export_is_told() throws Exception {
        var ended = engine.load(folder.resolve("nowhere"));

        assertThat(ended.status()).isEqualTo(74);
        assertThat(ended.err()).contains("is not an export").contains("onrecord facts export --format bulk");
        assertThat(engine.requests).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_is_told_and_no_index_is_left() throws Exception {
        Files.createDirectory(folder.resolve("two.ndjson"));
        var ended = load();

        assertThat(ended.status()).as(ended.err()).isEqualTo(74);
        assertThat(ended.err()).contains("two.ndjson cannot be read: Is a directory");
        assertThat(engine.requests).contains(FakeEngine.DELETE);

        assertThat(FakeEngine.run(Map.of(), folder.toString(), "https://127.0.0.1:1", "--ca", "nowhere")
                        .status())
                .isEqualTo(74);
    }

    @Test
    void only_indices_that_the_script_made_are_deleted() throws Exception {
        engine.answers.put(
                FakeEngine.ALIAS,
                FakeEngine.json(
                        200,
                        "{\"onrecord-20250102-030405-77\":{},\"payroll-2025\":{},\"onrecord-20250102-030405-77-copy\":{},"
                                + "\"onrecord-2\":{},\"my-onrecord-20250102-030405-77\":{},\"\\u001b[31m\":3,\"error\":[]}"));
        var ended = load();

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(engine.bodies.get(FakeEngine.SWITCH).replaceAll("onrecord-\\d{8}-\\d{6}-(?!77)\\d+", "INDEX"))
                .isEqualTo("{\"actions\": [{\"add\": {\"index\": \"INDEX\", \"alias\": \"onrecord\"}}, "
                        + "{\"remove_index\": {\"index\": \"onrecord-20250102-030405-77\"}}, "
                        + removed("payroll-2025") + ", " + removed("onrecord-20250102-030405-77-copy") + ", "
                        + removed("onrecord-2") + ", " + removed("my-onrecord-20250102-030405-77") + ", "
                        + removed("\\u001b[31m") + ", " + removed("error") + "]}");
        assertThat(ended.err())
                .isEqualTo("load-opensearch: kept payroll-2025, onrecord-20250102-030405-77-copy, onrecord-2, "
                        + "my-onrecord-20250102-030405-77, ?[31m, error, made by something else; "
                        + "onrecord no longer includes it\n");
    }

    private static String removed(String index) {
        return "{\"remove\": {\"index\": \"" + index + "\", \"alias\": \"onrecord\"}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://engine.example",
                "http://10.0.0.1:9200",
                "http://[2001:db8::1]:9200",
                "http://localhost.example",
                "http://127.0.0.1.example"
            })
    void a_password_does_not_cross_a_network_unencrypted(String address) throws Exception {
        var ended = FakeEngine.run(Map.of("OPENSEARCH_PASSWORD", "secret"), "none", address, "--user", "ann");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("use https, or --insecure").doesNotContain("secret");

        var insecure = FakeEngine.run(Map.of(), "none", address, "--user", "ann", "--insecure");
        assertThat(insecure.status()).as(insecure.err()).isEqualTo(74);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ann:secret@localhost:1",
                "https://ann:secret@engine.example",
                "http://secret@[x",
                "localhost:9200/secret",
                "file:///etc/secret",
                "https:///secret",
                "https://engine.example/?secret",
                "http://secret:99999"
            })
    void an_address_with_a_password_or_without_a_host_is_wrong_usage(String address) throws Exception {
        var ended = FakeEngine.run(Map.of(), "none", address);
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("argument address: ").doesNotContain("secret", "Traceback");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--user=ann:secret", "--alias=*", "--alias=a/secret", "--alias=", "--tries=0", "--timeout=nan"})
    void options_that_cannot_be_right_are_wrong_usage(String option) throws Exception {
        var ended = load(option);
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).doesNotContain("secret", "Traceback");
        assertThat(engine.requests).isEmpty();
    }

    @Test
    void a_password_reaches_the_engine_on_this_machine_and_no_proxy_or_redirect() throws Exception {
        try (var other = new FakeEngine()) {
            var environment = Map.of("OPENSEARCH_PASSWORD", "secret", "http_proxy", other.address());
            assertThat(FakeEngine.run(environment, folder.toString(), engine.address(), "--user", "ann")
                            .status())
                    .isZero();
            assertThat(engine.bodies).containsEntry("Authorization", "Authorization: Basic YW5uOnNlY3JldA==");

            var redirect = "HTTP/1.1 302 Found\r\nLocation: " + other.address() + "\r\nContent-Length: 2\r\n\r\n{}";
            engine.answers.put(FakeEngine.COUNT, out -> out.write(redirect.getBytes(StandardCharsets.US_ASCII)));
            assertThat(load("--user", "ann").status()).isEqualTo(69);
            assertThat(other.requests).isEmpty();
        }
    }
}
