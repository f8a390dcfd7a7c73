package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/load-opensearch does with an engine that is down, full, busy or something else. */
@Tag("system")
class LoadScriptTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @TempDir
    Path folder;

    private HttpServer server;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    /** What the engine answers to a load of documents. */
    private String bulk = "{\"items\":[{\"index\":{\"status\":201}},{\"index\":{\"status\":201}}]}";

    private int bulkStatus = 200;
    private int aliasStatus = 200;
    private int count = 2;

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void begin() throws IOException {
        Files.writeString(folder.resolve("mapping.json"), "{}");
        Files.writeString(folder.resolve("one.ndjson"), "{\"index\":{\"_id\":\"one/a\"}}\n{}\n".repeat(2));
        server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestMethod();
        var path = exchange.getRequestURI().getPath();
        requests.add(method + " " + path.replaceFirst("/onrecord-[^/]*", "/INDEX"));
        exchange.getRequestBody().readAllBytes();
        if (path.endsWith("/_bulk")) {
            send(exchange, bulkStatus, bulk);
        } else if (path.endsWith("/_count")) {
            send(exchange, 200, "{\"count\":" + count + "}");
        } else if (path.equals("/_aliases")) {
            send(exchange, aliasStatus, "{}");
        } else if (path.startsWith("/_alias/")) {
            send(exchange, 404, "{\"error\":\"alias [onrecord] missing\",\"status\":404}");
        } else {
            send(exchange, 200, "{}");
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private Ended load(Path from, int port, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("docs/load-opensearch", from.toString(), "http://127.0.0.1:" + port));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private Ended load(String... options) throws IOException, InterruptedException {
        return load(folder, server.getAddress().getPort(), options);
    }

    private void assertRefused(Ended ended, String why) {
        assertThat(ended.status()).as(ended.err()).isEqualTo(69);
        assertThat(ended.err()).contains(why).contains("hint: nothing that is searched has changed");
        assertThat(ended.err().lines()).hasSize(2);
        assertThat(requests).contains("DELETE /INDEX").doesNotContain("POST /_aliases");
    }

    @Test
    void the_alias_moves_when_all_documents_are_there() throws Exception {
        var ended = load();

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out()).startsWith("2 documents are in onrecord-").endsWith("which is searched as onrecord\n");
        assertThat(requests)
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
        var loaded = bulk;
        bulk = "{\"errors\":true,\"items\":[{\"index\":{\"status\":201}},{\"index\":{\"_id\":\"one/a\",\"status\":429,"
                + "\"error\":{\"reason\":\"disk usage exceeded flood-stage watermark\"}}}]}";
        assertRefused(load(), "refused document one/a: disk usage exceeded flood-stage watermark");

        bulk = loaded;
        assertThat(load().status()).isZero();
    }

    @Test
    void a_busy_engine_is_asked_again() throws Exception {
        bulkStatus = 503;
        bulk = "{\"error\":{\"reason\":\"too busy\"},\"status\":503}";
        assertRefused(load("--tries", "2"), "refused POST /onrecord-");
        assertThat(requests.stream().collect(Collectors.groupingBy(request -> request, Collectors.counting())))
                .containsEntry("POST /INDEX/_bulk", 2L);
    }

    @Test
    void a_page_of_another_server_is_no_answer() throws Exception {
        bulk = "<html>welcome</html>";
        assertRefused(load(), "is not an OpenSearch");
    }

    @Test
    void an_answer_for_fewer_documents_is_refused() throws Exception {
        bulk = "{\"items\":[{\"index\":{\"status\":201}}]}";
        assertRefused(load(), "did not answer for each of 2 documents");
    }

    @Test
    void documents_that_are_missing_afterwards_are_noticed() throws Exception {
        count = 1;
        assertRefused(load(), "the engine has 1 of 2 documents");
    }

    @Test
    void an_engine_that_is_down_is_told() throws Exception {
        server.stop(0);
        var ended = load();

        assertThat(ended.status()).isEqualTo(69);
        assertThat(ended.err()).contains("does not answer: ").contains("run this again");
    }

    @Test
    void a_server_without_http_is_told() throws Exception {
        try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
            Thread.ofVirtual().start(() -> garble(socket));
            var ended = load(folder, socket.getLocalPort());

            assertThat(ended.status()).isEqualTo(69);
            assertThat(ended.err().lines()).hasSize(2);
            assertThat(ended.err()).containsAnyOf("does not speak HTTP", "does not answer");
        }
    }

    private static void garble(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                connection.getOutputStream().write("\0\1 garbage\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Test
    void an_index_whose_alias_may_have_moved_is_not_deleted() throws Exception {
        aliasStatus = 500;
        var ended = load();

        assertThat(ended.status()).isEqualTo(69);
        assertThat(ended.err()).contains("hint: the old documents or the new ones are searched");
        assertThat(requests).contains("POST /_aliases").doesNotContain("DELETE /INDEX");
    }

    @Test
    void a_folder_that_is_no_export_is_told() throws Exception {
        var ended = load(folder.resolve("nowhere"), server.getAddress().getPort());

        assertThat(ended.status()).isEqualTo(74);
        assertThat(ended.err()).contains("is not an export").contains("onrecord facts export --format bulk");
        assertThat(requests).isEmpty();
    }
}
