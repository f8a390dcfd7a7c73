package org.onrecord.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 strictly and counts the bytes.
 *
 * <p>Text before an invalid byte is delivered before the error, so that the parser is at the byte when it fails. {@link
 * java.io.InputStreamReader} does not guarantee this.
 */
final class Utf8Reader extends Reader {
    private static final int BUFFER_SIZE = 1 << 15;

    private final InputStream in;
    private final long maxBytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_SIZE).flip();
    private long count;
    private boolean isAtEnd;

    Utf8Reader(InputStream in, long maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length < 2) {
            throw new IllegalArgumentException("a character may need two places");
        }
        var chars = CharBuffer.wrap(buffer, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, isAtEnd);
            int decoded = chars.position() - offset;
            if (decoded > 0) {
                return decoded;
            }
            if (result.isError()) {
                throw badBytes(result);
            }
            if (isAtEnd) {
                return -1;
            }
            fill();
        }
    }

    private IOException badBytes(CoderResult result) {
        boolean isCutOff = isAtEnd && bytes.remaining() == result.length();
        return isCutOff && isStartOfCharacter() ? new EOFException() : new MalformedInputException(result.length());
    }

    /** Whether the remaining bytes are an incomplete character. */
    private boolean isStartOfCharacter() {
        int lead = bytes.get(bytes.position()) & 0xFF;
        int needed = lead < 0xC2 || lead > 0xF4 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        return bytes.remaining() < needed;
    }

    private void fill() throws IOException {
        bytes.compact();
        boolean isStart = count == 0;
        int read;
        do {
            read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read < 0) {
                isAtEnd = true;
                break;
            }
            bytes.position(bytes.position() + read);
            count += read;
        } while (isStart && count < 4);
        bytes.flip();
        if (count > maxBytes) {
            throw new TooLargeException();
        }
        if (isStart) {
            checkEncoding();
        }
    }

    /**
     * Refuses UTF-16 and UTF-32, and skips a byte order mark. JSON begins with two ASCII characters, so a zero among
     * the first four bytes shows another encoding.
     */
    private void checkEncoding() throws IOException {
        int first = bytes.position();
        for (int i = first; i < Math.min(first + 4, bytes.limit()); i++) {
            if (bytes.get(i) == 0) {
                throw new MalformedInputException(1);
            }
        }
        boolean hasMark = bytes.remaining() >= 3
                && bytes.get(first) == (byte) 0xEF
                && bytes.get(first + 1) == (byte) 0xBB
                && bytes.get(first + 2) == (byte) 0xBF;
        if (hasMark) {
            bytes.position(first + 3);
        }
    }

    @Override
    public void close() {
        // The caller that opened the stream closes it.
    }

    static final class TooLargeException extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("larger than allowed");
        }
    }
}
