package org.onrecord.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/**
 * A stream of text, always UTF-8, that does not lose a failed write as {@code System.out} does.
 *
 * <p>A full disk becomes a {@link Failure}; a reader that has gone becomes a {@link ClosedPipe}.
 */
public final class Output implements Appendable {
    private static final int BUFFER = 1 << 13;

    private final String name;
    private final Writer writer;

    /**
     * A text stream over bytes.
     *
     * @param name what to call it in an error message
     */
    public Output(String name, OutputStream bytes) {
        this.name = name;
        this.writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
    }

    @Override
    public Output append(CharSequence text) {
        return attempt(() -> writer.append(text));
    }

    @Override
    public Output append(CharSequence text, int start, int end) {
        return attempt(() -> writer.append(text, start, end));
    }

    @Override
    public Output append(char c) {
        return attempt(() -> writer.append(c));
    }

    /** Hands on everything written so far. */
    public void flush() {
        attempt(writer::flush);
    }

    private Output attempt(Write write) {
        try {
            write.run();
            return this;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private RuntimeException failure(IOException cause) {
        var reason = String.valueOf(cause.getMessage());
        if (reason.contains("Broken pipe")) {
            return new ClosedPipe();
        }
        return Failure.of(
                ExitCode.INPUT_OUTPUT,
                "output-failed",
                name + " could not be written: " + reason,
                "the output is not complete; check free space and permissions");
    }

    /** A write that may fail. */
    private interface Write {
        void run() throws IOException;
    }
}
