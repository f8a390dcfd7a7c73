package org.onrecord.format.canonical;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.onrecord.model.CaseRecord;

/**
 * The canonical layout and order of a facts file, so that versions differ only in content.
 *
 * <p>Changes only layout and order: two spaces a level, unescaped letters, keys in the format's order, and sorted lists
 * where the order has no meaning. {@code facts/README.md} lists these for editors.
 */
public final class CanonicalForm {
    private CanonicalForm() {}

    /** Writes the canonical form of a valid facts file, in UTF-8, entry by entry. */
    public static void write(byte[] file, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var members = Outline.of(file);
        var layout = new JsonLayout(writer);
        layout.open('{');
        for (var key : KeyOrder.keys(members.keySet(), CaseRecord.FIELDS)) {
            layout.key(key);
            var member = Objects.requireNonNull(members.get(key));
            if (member.value() != null) {
                layout.write(member.value());
                continue;
            }
            layout.open('[');
            for (var entry : member.entries()) {
                layout.next();
                layout.write(KeyOrder.entry(key, JsonReader.read(file, entry.start(), entry.end())));
            }
            layout.close(']');
        }
        layout.close('}');
        writer.append('\n').flush();
    }

    static byte[] of(byte[] file) {
        try {
            var form = new ByteArrayOutputStream();
            write(file, form);
            return form.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the first line, from 1, that differs from the canonical form, or 0 if none does. */
    public static int firstDifference(byte[] file) {
        try {
            var comparison = new Comparison(file);
            write(file, comparison);
            return comparison.line();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Comparison extends OutputStream {
        private final byte[] file;
        private int same;
        private boolean isDifferent;

        Comparison(byte[] file) {
            this.file = file;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            if (!isDifferent) {
                var to = (int) Math.min((long) same + length, file.length);
                var at = Arrays.mismatch(file, same, to, bytes, from, from + length);
                isDifferent = at >= 0;
                same += isDifferent ? at : length;
            }
        }

        int line() {
            if (same == file.length && !isDifferent) {
                return 0;
            }
            var line = 1;
            for (var i = 0; i < same; i++) {
                line += file[i] == '\n' ? 1 : 0;
            }
            return line;
        }
    }
}
