package org.onrecord.trust;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** A hash algorithm for signed content. */
enum HashAlgorithm {
    SHA256("sha256", "SHA-256"),
    SHA512("sha512", "SHA-512");

    private final String sshName;
    private final String javaName;

    HashAlgorithm(String sshName, String javaName) {
        this.sshName = sshName;
        this.javaName = javaName;
    }

    static Optional<HashAlgorithm> named(String sshName) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.sshName.equals(sshName))
                .findFirst();
    }

    String sshName() {
        return sshName;
    }

    byte[] of(InputStream content) throws IOException {
        var digest = digest();
        var buffer = new byte[1 << 16];
        for (int read; (read = content.read(buffer)) >= 0; ) {
            digest.update(buffer, 0, read);
        }
        return digest.digest();
    }

    byte[] of(byte[] content) {
        return digest().digest(content);
    }

    private MessageDigest digest() {
        try {
            return MessageDigest.getInstance(javaName);
        } catch (NoSuchAlgorithmException e) {
            // Every JDK has SHA-256, and SHA-512 is in the same provider.
            throw new IllegalStateException(e);
        }
    }
}
