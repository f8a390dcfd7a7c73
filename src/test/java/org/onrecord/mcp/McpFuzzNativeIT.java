package org.onrecord.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.golden.ProgramProcess;

/** The server of the native binary and messages that nobody thought of: each gets the answer that it is owed. */
@Tag("native")
@Timeout(600)
class McpFuzzNativeIT {
    private static final long SEED = Long.getLong("mcp.seed", 29);
    private static final long SECONDS = Long.getLong("mcp.seconds", 3);
    private static final int SECONDS_TO_ANSWER = 30;

    @ParameterizedTest
    @ValueSource(strings = {"", "src/test/resources/records/grey-heron.json"})
    void every_line_gets_the_answer_that_it_is_owed(String facts) throws Exception {
        try (var client = new Client(Map.of("ONRECORD_FACTS", facts))) {
            for (var message : McpMessages.corpus()) {
                client.send(message);
            }
            client.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + "x".repeat(1 << 20) + "\"}");
            var messages = new McpMessages(SEED);
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < end) {
                client.send(messages.next());
            }
            client.end();
        }
    }

    /** A client that sends a ping after each message, whose answer ends those to the message. */
    private static final class Client implements AutoCloseable {
        private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final Path file =
                Files.createDirectories(Path.of("target/fuzz")).resolve("mcp-message");
        private final Process server;
        private int pings;

        Client(Map<String, String> environment) throws IOException {
            server = ProgramProcess.start(environment, ProgramProcess.binary().command(List.of("mcp")));
            Thread.ofVirtual().start(this::receive);
        }

        private void receive() {
            try (var lines =
                    new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    received.add(line);
                }
            } catch (IOException ended) {
                received.add(ended.toString());
            }
        }

        /** Sends a message, and checks its answer; a message that fails is kept in a file. */
        void send(String text) throws IOException {
            // As the server reads it: half of a surrogate pair cannot be encoded.
            var message = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            Files.writeString(file, message);
            assertThatCode(() -> {
                        pings++;
                        write(message + "\n" + ping() + ",\"method\":\"ping\"}\n");
                        OwedAnswer.to(message).assertGivenBy(answers());
                    })
                    .as("the message in %s: %.300s", file, message)
                    .doesNotThrowAnyException();
        }

        /** How the ping and its answer begin. */
        private String ping() {
            return "{\"jsonrpc\":\"2.0\",\"id\":\"ping " + pings + "\"";
        }

        private void write(String text) throws IOException {
            server.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            server.getOutputStream().flush();
        }

        /** The lines before the answer to the ping. */
        private List<String> answers() throws InterruptedException {
            var answers = new ArrayList<String>();
            while (true) {
                var line = received.poll(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
                assertThat(line).as("the answer to the ping").isNotNull();
                if (line.equals(ping() + ",\"result\":{}}")) {
                    return answers;
                }
                answers.add(line);
            }
        }

        void end() throws Exception {
            server.getOutputStream().close();
            assertThat(server.waitFor(SECONDS_TO_ANSWER, TimeUnit.SECONDS)).isTrue();
            assertThat(server.getErrorStream().readAllBytes()).isEmpty();
            assertThat(server.exitValue()).isZero();
            assertThat(received).isEmpty();
        }

        @Override
        public void close() {
            server.destroyForcibly();
        }
    }
}
