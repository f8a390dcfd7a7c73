package org.onrecord.io;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.onrecord.failure.Failure;

/**
 * A UTF-8 output stream that reports failed writes, unlike {@code System.out}.
 *
 * <p>A full disk is a {@link Failure}; a closed pipe is a {@link ClosedPipe}.
 */
public final class Output implements Appendable {
    private static final int BUFFER = 1 << 13;

    // The type bits of st_mode (inode(7)).
    private static final int FILE_TYPE = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private final String name;
    private final OutputStream bytes;
    private final Writer writer;
    private final BooleanSupplier isPipe;

    /**
     * Creates an output to a byte stream.
     *
     * @param name its name in error messages
     */
    public Output(String name, OutputStream bytes) {
        this(name, bytes, () -> false);
    }

    /**
     * Creates an output to a byte stream that may be a pipe.
     *
     * @param isPipe called only after a failed write
     */
    Output(String name, OutputStream bytes, BooleanSupplier isPipe) {
        this.name = name;
        this.bytes = bytes;
        this.isPipe = isPipe;
        this.writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
    }

    /**
     * Returns the output to a standard stream of this process.
     *
     * @param number its file descriptor: 1 or 2
     */
    static Output ofDescriptor(String name, FileDescriptor descriptor, int number) {
        return new Output(name, new FileOutputStream(descriptor), () -> isPipe(number));
    }

    /** Whether a descriptor is a pipe or a socket, where writing fails only if the reader has closed it. */
    private static boolean isPipe(int number) {
        try {
            var mode = (Integer) Files.getAttribute(Path.of("/dev/fd/" + number), "unix:mode");
            var type = mode & FILE_TYPE;
            return type == PIPE || type == SOCKET;
        } catch (IOException | RuntimeException e) {
            // Without /dev/fd, rely on the error message.
            return false;
        }
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

    /** Content written as bytes. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public void write(Content content) {
        attempt(() -> {
            writer.flush();
            content.writeTo(bytes);
        });
    }

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
        // The message depends on the locale; the type of the file does not.
        if (reason.contains("Broken pipe") || isPipe.getAsBoolean()) {
            return new ClosedPipe();
        }
        return Failure.inputOutput(
                "output-failed",
                name + " could not be written: " + reason,
                "the output is not complete; check free space and permissions");
    }

    private interface Write {
        void run() throws IOException;
    }
}
