package org.onrecord.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A server that answers packaging/load-opensearch as an OpenSearch does, unless a test sets the answer to a request. */
final class FakeEngine implements AutoCloseable {
    static final String CREATE = "PUT /INDEX";
    static final String BULK = "POST /INDEX/_bulk";
    static final String REFRESH = "POST /INDEX/_refresh";
    static final String COUNT = "GET /INDEX/_count";
    static final String ALIAS = "GET /_alias/onrecord";
    static final String SWITCH = "POST /_aliases";
    static final String DELETE = "DELETE /INDEX";

    interface Answer {
        void writeTo(OutputStream out) throws IOException;
    }

    record Ended(int status, String out, String err) {}

    final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    /** The last body of each request. */
    final Map<String, String> bodies = new ConcurrentHashMap<>();

    final Map<String, Answer> answers = new ConcurrentHashMap<>(Map.of(
            BULK, json(200, "{\"items\":[{\"index\":{\"status\":201}},{\"index\":{\"status\":201}}]}"),
            COUNT, json(200, "{\"count\":2}"),
            ALIAS, json(404, "{\"error\":\"alias [onrecord] missing\",\"status\":404}")));

    private final ServerSocket socket;

    FakeEngine() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    static Answer json(int status, String text) {
        return response(status, text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer response(int status, byte[] body) {
        return out -> {
            var head = "HTTP/1.1 " + status + " X\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        };
    }

    /** Makes an export of two documents. */
    static void writeExport(Path folder) throws IOException {
        Files.writeString(folder.resolve("mapping.json"), "{}");
        Files.writeString(folder.resolve("one.ndjson"), "{\"index\":{\"_id\":\"one/a\"}}\n{}\n".repeat(2));
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    Ended load(Path folder, String... options) throws IOException, InterruptedException {
        return run(Map.of(), folder.toString(), address(), options);
    }

    /** Runs the script with the memory that bounded answers need. */
    static Ended run(Map<String, String> environment, String folder, String address, String... options)
            throws IOException, InterruptedException {
        var limited = "ulimit -v 1000000; exec packaging/load-opensearch \"$@\"";
        var command = new ArrayList<>(List.of("sh", "-c", limited, "sh", folder, address));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            var in = connection.getInputStream();
            var words = line(in).split(" ", -1);
            var length = 0;
            for (var line = line(in); !line.isEmpty(); line = line(in)) {
                if (line.startsWith("Content-Length: ")) {
                    length = Integer.parseInt(line.substring("Content-Length: ".length()));
                }
                if (line.startsWith("Authorization: ")) {
                    bodies.put("Authorization", line);
                }
            }
            var request = words[0] + " " + words[1].replaceFirst("/onrecord-[^/]*", "/INDEX");
            requests.add(request);
            bodies.put(request, new String(in.readNBytes(length), StandardCharsets.UTF_8));
            answers.getOrDefault(request, json(200, "{}")).writeTo(connection.getOutputStream());
        } catch (IOException closed) {
            // The script reads no more of the answer.
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c; (c = in.read()) >= 0 && c != '\n'; ) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
