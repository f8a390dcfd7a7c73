package org.onrecord.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/** Reads lines of UTF-8 text as they arrive; cuts off lines that are too long. */
public final class InputLines {
    /** Longer than any question, so that input without line breaks cannot exhaust memory. */
    private static final int MOST_CHARACTERS = 1 << 20;

    private static final int END = -1;

    private final BufferedReader reader;
    private boolean wasCut;

    /** Bytes that are not UTF-8 become replacement characters. */
    public InputLines(InputStream bytes) {
        this.reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /**
     * The next line without its line break, or null at the end.
     *
     * @throws Failure if the stream cannot be read
     */
    public @Nullable String next() {
        try {
            return read();
        } catch (IOException e) {
            throw Failure.of(
                    ExitCode.INPUT_OUTPUT,
                    "input-failed",
                    "standard input could not be read: " + e.getMessage(),
                    "check the program or disk that provides the lines");
        }
    }

    /** Whether the last line was too long and has been cut off. */
    public boolean wasCut() {
        return wasCut;
    }

    /** Only a line feed ends a line, so that a carriage return inside one does not make two of it. */
    private @Nullable String read() throws IOException {
        var line = new StringBuilder();
        wasCut = false;
        var c = reader.read();
        if (c == END) {
            return null;
        }
        for (; c != END && c != '\n'; c = reader.read()) {
            if (line.length() < MOST_CHARACTERS) {
                line.append((char) c);
            } else {
                wasCut = true;
            }
        }
        var last = line.length() - 1;
        return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }
}
