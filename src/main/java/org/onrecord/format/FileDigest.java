package org.onrecord.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Computes the SHA-256 and the size of a file while it is read. */
final class FileDigest {
    private final MessageDigest digest;
    private long bytes;
    private @Nullable String sha256;

    FileDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns a stream that counts and digests the bytes read from the given one. */
    InputStream of(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int read = in.read();
                if (read >= 0) {
                    digest.update((byte) read);
                    bytes++;
                }
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = in.read(buffer, offset, length);
                if (read > 0) {
                    digest.update(buffer, offset, read);
                    bytes += read;
                }
                return read;
            }
        };
    }

    /** Returns the SHA-256 of the bytes read, in lower-case hexadecimal. Nothing can be read afterwards. */
    String sha256() {
        if (sha256 == null) {
            sha256 = HexFormat.of().formatHex(digest.digest());
        }
        return sha256;
    }

    long bytes() {
        return bytes;
    }
}
