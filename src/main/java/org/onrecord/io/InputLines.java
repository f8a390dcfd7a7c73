package org.onrecord.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;

/** A reader of lines of UTF-8 text as they arrive, which cuts off lines that are too long. */
public final class InputLines {
    /**
     * The maximum length of a line, longer than any question, so that input without line breaks cannot exhaust memory.
     */
    private static final int MAX_CHARACTERS = 1 << 20;

    private static final int END = -1;

    private final BufferedReader reader;
    private boolean wasCut;

    /** Creates a reader that decodes bytes that are not UTF-8 as replacement characters. */
    public InputLines(InputStream bytes) {
        this.reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /**
     * Returns the next line without its line break, or null at the end.
     *
     * @throws Failure if the stream cannot be read
     */
    public @Nullable String next() {
        try {
            return read();
        } catch (IOException e) {
            throw Failure.inputOutput(
                    "input-failed",
                    "standard input could not be read: " + e.getMessage(),
                    "check the program or disk that provides the lines");
        }
    }

    /** Whether the last line was too long and has been cut off. */
    public boolean wasCut() {
        return wasCut;
    }

    /** Reads up to a line feed; a carriage return inside a line does not split it. */
    private @Nullable String read() throws IOException {
        var line = new StringBuilder();
        wasCut = false;
        var c = reader.read();
        if (c == END) {
            return null;
        }
        for (; c != END && c != '\n'; c = reader.read()) {
            if (line.length() < MAX_CHARACTERS) {
                line.append((char) c);
            } else {
                wasCut = true;
            }
        }
        var last = line.length() - 1;
        return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }
}
