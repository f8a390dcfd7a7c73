package org.onrecord.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The signatures that {@code src/test/resources/signatures/make} made with ssh-keygen. */
final class Signatures {
    static final Path FOLDER = Path.of("src/test/resources/signatures");

    /** When the signers are as the file of allowed signers means them to be. */
    static final Instant DAY = Instant.parse("2026-06-15T12:00:00Z");

    private Signatures() {}

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AllowedSigners allowedSigners() {
        return signers(new String(bytes("allowed_signers"), StandardCharsets.UTF_8));
    }

    static AllowedSigners signers(String text) {
        return AllowedSigners.parse(text, "allowed_signers", ZoneOffset.UTC);
    }

    static Verdict verify(byte[] content, byte[] signature, AllowedSigners signers, Instant at) {
        try {
            return Verification.verify(new ByteArrayInputStream(content), signature, signers, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The verdict on the content as it was signed. */
    static Verdict verify(byte[] signature) {
        return verify(bytes("content.txt"), signature, allowedSigners(), DAY);
    }

    /** The reason why a verdict refuses, or null. */
    static @Nullable Refusal reason(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Trusted trusted -> null;
            case Verdict.Refused refused -> refused.reason();
        };
    }
}
