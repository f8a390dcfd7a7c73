package org.onrecord.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.onrecord.golden.ProgramProcess;

/** The server as a process, with clients that misbehave: it ends, or goes on, and says nothing but protocol. */
@Timeout(120)
abstract class McpSuite {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n";
    private static final String PONG = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}";
    private static final int MEGABYTE = 1_000_000;

    private final ProgramProcess program;

    McpSuite(ProgramProcess program) {
        this.program = program;
    }

    private Process start() throws IOException {
        return ProgramProcess.start(program.defaults(), program.command(List.of("mcp")));
    }

    private static void send(Process server, String text) throws IOException {
        server.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        server.getOutputStream().flush();
    }

    private static int end(Process server) throws InterruptedException {
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return server.exitValue();
    }

    /** The most memory that a process has had, in megabytes. */
    private static long peak(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1000;
    }

    @Test
    void a_message_of_100_MB_is_refused_and_not_kept() throws Exception {
        var server = start();
        try (var out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            send(server, PING);
            assertThat(out.readLine()).isEqualTo(PONG);
            var before = peak(server);
            var part = new byte[MEGABYTE];
            Arrays.fill(part, (byte) '[');
            for (var i = 0; i < 100; i++) {
                server.getOutputStream().write(part);
            }
            send(server, "\n" + PING);
            assertThat(out.readLine()).contains("-32600");
            assertThat(out.readLine()).isEqualTo(PONG);
            assertThat(peak(server) - before).isLessThan(50);
            server.getOutputStream().close();
            assertThat(end(server)).isZero();
        }
    }

    @Test
    void a_client_that_ends_within_a_message_ends_it() throws Exception {
        var run = program.run(List.of("mcp"), Map.of(), PING + PING.substring(0, 20));

        assertThat(run.out()).startsWith(PONG + "\n{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32700");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void a_client_that_vanishes_ends_it() throws Exception {
        var server = start();
        server.getInputStream().close();
        try {
            for (var i = 0; i < 100_000 && server.isAlive(); i++) {
                send(server, PING);
            }
        } catch (IOException ended) {
            assertThat(ended).hasMessageContaining("pipe");
        }
        assertThat(end(server)).isZero();
        assertThat(server.getErrorStream().readAllBytes()).isEmpty();
    }

    @Test
    void output_that_is_closed_or_full_ends_it_with_74() throws Exception {
        for (var out : List.of(">&-", ">/dev/full")) {
            var run = new ProgramProcess(
                            List.of("sh", "-c", "exec " + program.inShell() + " mcp " + out), program.defaults())
                    .run(List.of(), Map.of("PATH", "/usr/bin:/bin"), PING);

            assertThat(run.code()).as(out).isEqualTo(74);
        }
    }
}
