package org.onrecord.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.onrecord.failure.Failure;

/** Reads a text of the user as a whole: UTF-8, up to a limit. */
public final class InputText {
    /** Several books; a larger file is a mistake. */
    private static final int MAX_BYTES = 10 << 20;

    private InputText() {}

    /**
     * Reads a file.
     *
     * @throws Failure {@code file-unreadable}, {@code not-text} or {@code text-too-large}, exit 74
     */
    public static String ofFile(String name) {
        return Disk.stream(Disk.path(name), in -> read(name, in))
                .orElseThrow(
                        () -> Failure.inputOutput("file-unreadable", "there is no file " + name, "check the name"));
    }

    /**
     * Reads a stream.
     *
     * @throws Failure {@code input-failed}, {@code not-text} or {@code text-too-large}, exit 74
     */
    public static String of(String name, InputStream in) {
        try {
            return read(name, in);
        } catch (IOException e) {
            throw Failure.inputOutput(
                    "input-failed",
                    name + " could not be read: " + e.getMessage(),
                    "check the program or disk that provides it");
        }
    }

    private static String read(String name, InputStream in) throws IOException {
        var bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw Failure.inputOutput(
                    "text-too-large",
                    String.format(Locale.ROOT, "%s is larger than %d MiB", name, MAX_BYTES >> 20),
                    "check that it is the right file, or split it");
        }
        var text = CharBuffer.allocate(bytes.length);
        var rest = ByteBuffer.wrap(bytes);
        var result = StandardCharsets.UTF_8.newDecoder().decode(rest, text, true);
        if (result.isError()) {
            throw notText(name, bytes, rest.position(), "bytes that are not UTF-8");
        }
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                throw notText(name, bytes, at, "a NUL character");
            }
        }
        return text.flip().toString();
    }

    private static Failure notText(String name, byte[] bytes, int place, String what) {
        var line = 1;
        for (var at = 0; at < place; at++) {
            line += bytes[at] == '\n' ? 1 : 0;
        }
        return Failure.inputOutput(
                "not-text",
                name + " is not a text in UTF-8: line " + line + " has " + what,
                "save it as plain text or Markdown in UTF-8");
    }
}
