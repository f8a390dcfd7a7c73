package org.onrecord.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The SHA-256 and the size of a file, taken while it is read. */
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

    /** The same stream; what is read from it is counted and digested. */
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

    /** The SHA-256 of all that was read, in lower-case hexadecimal; nothing is read afterwards. */
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
