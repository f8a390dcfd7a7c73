package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.install.HttpsServer.head;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Records that must not be installed, and answers that are none, each at an address of its own; and two good ones.
 *
 * @param publisher who signs
 * @param server where they are
 */
record AllSorts(Publisher publisher, HttpsServer server) {
    private static final Path RECORDS = Path.of("src/test/resources/records");

    private static byte[] record(String name) throws IOException {
        return Files.readAllBytes(RECORDS.resolve(name));
    }

    private static byte[] altered(String name, String was, String is) throws IOException {
        var text = new String(record(name), StandardCharsets.UTF_8);
        assertThat(text).contains(was);
        return text.replace(was, is).getBytes(StandardCharsets.UTF_8);
    }

    private void publish(String path, byte[] content, String signer) throws Exception {
        server.on(path, content);
        server.on(path + ".sig", publisher.signature(signer, content));
    }

    void offer() throws Exception {
        var good = record("grey-heron.json");
        publish("/good.json", good, "editor");
        server.on("/unsigned.json", good);
        server.on("/badly-signed.json", good);
        server.on("/badly-signed.json.sig", publisher.signature("editor", record("grey-heron-1.0.1.json")));
        server.on("/no-signature.json", good);
        server.on("/no-signature.json.sig", "hello".getBytes(StandardCharsets.UTF_8));
        publish("/stranger.json", good, "stranger");
        publish("/expired.json", good, "expired");
        publish("/smallest.json", record("smallest.json"), "editor");
        publish("/lower.json", record("grey-heron-1.0.1.json"), "editor");
        publish("/other-content.json", altered("grey-heron.json", "Graureiher", "Ardea"), "editor");
        publish("/older-as-of.json", altered("grey-heron-1.0.1.json", "\"1.0.1\"", "\"1.2.0\""), "editor");
        publish("/breaks-promises.json", altered("grey-heron.json", "\"1.1.0\"", "\"1.1.1\""), "editor");
        publish("/invalid.json", "{\"format\": 1}".getBytes(StandardCharsets.UTF_8), "editor");
        serveBadly();
    }

    private void serveBadly() throws Exception {
        for (var path : List.of(
                "/truncated.json",
                "/slow.json",
                "/endless.json",
                "/declared-endless.json",
                "/broken.json",
                "/old-protocol.json")) {
            server.on(path + ".sig", publisher.signature("editor", record("smallest.json")));
        }
        server.on("/truncated.json", out -> {
            out.write(head("200 OK", "Content-Length: 100000"));
            out.write(record("smallest.json"));
        });
        server.on("/slow.json", out -> {
            out.write(head("200 OK", "Content-Length: 100000"));
            for (var i = 0; i < 100_000; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(100);
            }
        });
        server.on("/silent.json.sig", out -> Thread.sleep(60_000));
        server.on("/endless.json", out -> {
            out.write(head("200 OK"));
            while (true) {
                out.write(new byte[1 << 16]);
            }
        });
        server.on("/declared-endless.json", out -> {
            out.write(head("200 OK", "Content-Length: 99999999999"));
            while (true) {
                out.write(new byte[1 << 16]);
            }
        });
        server.on(
                "/old-protocol.json", out -> out.write("<html>no status line</html>".getBytes(StandardCharsets.UTF_8)));
        server.on("/broken.json", out -> out.write(head("500 Internal Server Error", "Content-Length: 0")));
        redirect("/loop.json.sig", server.address("/loop.json.sig"));
        redirect("/to-http.json.sig", "http://127.0.0.1:" + server.port() + "/good.json.sig");
        redirect("/to-file.json.sig", "file:///etc/passwd");
        redirect("/to-user.json.sig", "https://ann@127.0.0.1:" + server.port() + "/good.json.sig");
        redirect("/to-password.json.sig", server.address("/by-password.json.sig"));
        redirect("/by-password.json.sig", "//ann:secret@127.0.0.1:" + server.port() + "/good.json.sig");
    }

    private void redirect(String path, String target) {
        server.on(path, out -> out.write(head("302 Found", "Location: " + target, "Content-Length: 0")));
    }
}
