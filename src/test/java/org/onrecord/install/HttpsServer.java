package org.onrecord.install;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A server on this machine that speaks https, as well or as badly as a test wants, with a certificate of its own. */
public final class HttpsServer implements AutoCloseable {
    private static final String PASSWORD = "changeit";

    private static byte @Nullable [] madeStore;
    private static byte @Nullable [] madeCertificate;

    private final ServerSocket socket;
    private final Path certificate;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private HttpsServer(ServerSocket socket, Path certificate) {
        this.socket = socket;
        this.certificate = certificate;
    }

    /** What is sent when a path is asked for, the head included. */
    public interface Answer {
        void send(OutputStream out) throws Exception;
    }

    /** Starts it with its certificate in this folder: all servers of a test run have the same, since keytool takes a second to make one. */
    public static HttpsServer in(Path folder) throws Exception {
        var store = folder.resolve("server.p12");
        var certificate = folder.resolve("server.pem");
        if (Files.notExists(certificate)) {
            copyCertificate(store, certificate);
        }
        var server = new HttpsServer(tls(store), certificate);
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    private static synchronized void copyCertificate(Path store, Path certificate) throws Exception {
        if (madeStore == null) {
            makeCertificate(store, certificate);
            madeStore = Files.readAllBytes(store);
            madeCertificate = Files.readAllBytes(certificate);
        } else {
            Files.write(store, madeStore);
            Files.write(certificate, madeCertificate);
        }
    }

    private static void makeCertificate(Path store, Path certificate) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Publisher.run(
                keytool,
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-startdate",
                "-1d",
                "-validity",
                "9",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        Publisher.run(
                keytool,
                "-exportcert",
                "-rfc",
                "-alias",
                "server",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                certificate.toString());
    }

    private static ServerSocket tls(Path store) throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    }

    /** Its certificate, for curl to trust. */
    public Path certificate() {
        return certificate;
    }

    public String address(String path) {
        return "https://127.0.0.1:" + socket.getLocalPort() + path;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What was asked of it: the head of each request. */
    public List<String> requests() {
        return requests;
    }

    public void on(String path, Answer answer) {
        answers.put(path, answer);
    }

    void on(String path, byte[] content) {
        on(path, out -> {
            out.write(head("200 OK", "Content-Length: " + content.length));
            out.write(content);
        });
    }

    /** Answers with what a file holds when it is asked for. */
    public void onFile(String path, Path file) {
        on(path, out -> {
            var content = Files.readAllBytes(file);
            out.write(head("200 OK", "Content-Length: " + content.length));
            out.write(content);
        });
    }

    static byte[] head(String status, String... lines) {
        return ("HTTP/1.1 " + status + "\r\nConnection: close\r\n" + String.join("\r\n", lines) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException e) {
                // The next one, or the end.
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            var head = new StringBuilder();
            for (String line; (line = in.readLine()) != null && !line.isEmpty(); ) {
                head.append(line).append('\n');
            }
            requests.add(head.toString());
            var words = head.toString().split(" ", 3);
            var answer = words.length < 2 ? null : answers.get(words[1]);
            var out = connection.getOutputStream();
            if (answer == null) {
                out.write(head("404 Not Found", "Content-Length: 0"));
            } else {
                answer.send(out);
            }
            out.flush();
        } catch (Exception e) {
            // The client has gone, as it should with some answers.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
