package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An editor with keys of SSH, made by ssh-keygen, and a reader's file that allows one of them.
 *
 * @param folder where the keys are
 */
record Publisher(Path folder) {
    private static final String PRINCIPAL = "editor@example.org";

    /** Makes the keys, if they are not there: the editor's, that of a stranger, and one that was allowed long ago. */
    static Publisher in(Path folder) throws Exception {
        for (var name : List.of("editor", "stranger", "expired")) {
            if (Files.notExists(folder.resolve(name))) {
                run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", key(folder, name));
            }
        }
        var publisher = new Publisher(folder);
        Files.writeString(
                publisher.allowedSigners(),
                PRINCIPAL + " namespaces=\"onrecord\" " + publisher.publicKey("editor")
                        + "expired@example.org valid-before=\"20200101Z\" " + publisher.publicKey("expired"));
        return publisher;
    }

    private static String key(Path folder, String name) {
        return folder.resolve(name).toString();
    }

    private String publicKey(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".pub"));
    }

    Path allowedSigners() {
        return folder.resolve("allowed_signers");
    }

    byte[] signature(String name, byte[] content) throws Exception {
        var file = Files.write(folder.resolve("content"), content);
        var signature = folder.resolve("content.sig");
        Files.deleteIfExists(signature);
        run("ssh-keygen", "-q", "-Y", "sign", "-n", "onrecord", "-f", key(folder, name), file.toString());
        return Files.readAllBytes(signature);
    }

    /** What ssh-keygen itself says of a file and its signature: whether the editor signed it. */
    boolean isSignedByEditor(Path file, Path signature) throws Exception {
        var verify = new ProcessBuilder(
                        "ssh-keygen",
                        "-Y",
                        "verify",
                        "-n",
                        "onrecord",
                        "-f",
                        allowedSigners().toString(),
                        "-I",
                        PRINCIPAL,
                        "-s",
                        signature.toString())
                .redirectInput(file.toFile());
        return verify.start().waitFor() == 0;
    }

    static void run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
