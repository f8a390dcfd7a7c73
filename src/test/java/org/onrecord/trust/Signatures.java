package org.onrecord.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.onrecord.failure.Failure;
import org.onrecord.io.Io;
import org.onrecord.io.Messages;
import org.onrecord.io.Output;
import org.onrecord.io.Terminal;

/** The signatures made by {@code src/test/resources/signatures/make}, and their verification. */
final class Signatures {
    static final Path FOLDER = Path.of("src/test/resources/signatures");
    static final String TRUSTED = "trusted";

    /** A time that the file of allowed signers is written for. */
    static final Instant DAY = Instant.parse("2026-06-15T12:00:00Z");

    private Signatures() {}

    /** No terminal, and only these environment variables. */
    static Io io(Map<String, String> environment) {
        return new Io(
                InputStream.nullInputStream(),
                new Output("standard output", OutputStream.nullOutputStream()),
                new Messages(new Output("standard error", OutputStream.nullOutputStream())),
                environment,
                Terminal.NONE,
                Clock.fixed(DAY, ZoneOffset.UTC));
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AllowedSigners allowedSigners(Instant at) {
        return new AllowedSigners("allowed_signers", bytes("allowed_signers"), at);
    }

    static AllowedSigners signers(String text) {
        return new AllowedSigners("allowed_signers", text.getBytes(StandardCharsets.UTF_8), DAY);
    }

    /** Verifies, in UTC unless the environment says otherwise. */
    static Signer signer(byte[] content, byte[] signature, AllowedSigners signers, String zone) {
        var io = io(Map.of("PATH", System.getenv("PATH"), "TZ", zone));
        try (var verification = new Verification(io, "heron.json", signature, signers)) {
            return verification.signer(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of the refusal, or {@link #TRUSTED}. */
    static String verdict(byte[] content, byte[] signature, AllowedSigners signers) {
        try {
            signer(content, signature, signers, "UTC");
            return TRUSTED;
        } catch (Failure refused) {
            return refused.code();
        }
    }

    /** The verdict on the content as it was signed. */
    static String verdict(byte[] signature) {
        return verdict(bytes("content.txt"), signature, allowedSigners(DAY));
    }
}
