package org.onrecord.cli.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.Disk;
import org.onrecord.io.Io;
import org.onrecord.io.TemporaryFolder;
import org.onrecord.trust.AllowedSigners;
import org.onrecord.trust.SigningKey;
import org.onrecord.trust.Verification;

/**
 * A file to be signed by {@code ssh-keygen -Y sign}.
 *
 * @param io the environment of the program, which asks for a passphrase on the terminal
 * @param file the file to sign
 * @param key the key file
 */
record Signing(Io io, Path file, Path key) {
    private static final int MAX_SIZE = 1 << 20;

    /**
     * Signs the file. ssh-keygen writes the signature beside a link to the file in a temporary folder, so that no
     * incomplete signature appears beside the file; with the file on standard input it could not ask for a passphrase.
     *
     * @throws Failure {@code signing-failed}, exit 74, with the message of ssh-keygen; {@code program-missing}, exit 69
     */
    byte[] signature() {
        try (var folder = new TemporaryFolder()) {
            var link = Files.createSymbolicLink(folder.file("content"), file.toRealPath());
            var arguments = List.of(
                    "-Y",
                    "sign",
                    "-n",
                    Verification.NAMESPACE,
                    "-f",
                    key.toAbsolutePath().toString(),
                    link.toString());
            var ending = Verification.program(io).run(arguments, Signing::discard);
            var signature = Disk.read(folder.file("content.sig"), MAX_SIZE);
            if (ending.status() != 0 || signature.isEmpty()) {
                throw failed("ssh-keygen said: " + ending.complaint().replaceAll("\\s*\\R\\s*", "; "));
            }
            return signature.get();
        } catch (IOException e) {
            throw failed("the temporary folder could not be used: " + e.getMessage());
        }
    }

    private static void discard(InputStream output) throws IOException {
        output.transferTo(OutputStream.nullOutputStream());
    }

    /**
     * Returns the key that made a signature of the file.
     *
     * @throws Failure exit 5, if the program does not accept keys of that type
     */
    SigningKey key(byte[] signature) {
        try (var verification = new Verification(io, file.toString(), signature, AllowedSigners.NONE)) {
            return Disk.stream(file, verification::key).orElseThrow(() -> FactsSignCommand.missing(file));
        }
    }

    private Failure failed(String why) {
        return Failure.of(
                ExitCode.INPUT_OUTPUT,
                "signing-failed",
                file + " was not signed; " + why,
                "give your private key with --key; ssh-keygen -t ed25519 makes one");
    }
}
