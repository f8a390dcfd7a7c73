package org.onrecord.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;

/**
 * A text as its difference from another, by line, because consecutive versions share most lines.
 *
 * <p>Each step has the number of the text's own bytes, these bytes, and the first line and number of lines to copy from
 * the other text.
 */
final class LineDelta {
    private final List<String> base;

    private LineDelta(byte[] base) {
        this.base = lines(base);
    }

    static byte[] of(byte[] text, byte[] base) throws IOException {
        return new LineDelta(base).steps(lines(text));
    }

    static byte[] apply(byte[] steps, byte[] base) throws IOException {
        return new LineDelta(base).text(steps);
    }

    private byte[] steps(List<String> lines) throws IOException {
        var places = new HashMap<String, Integer>();
        for (var place = 0; place < base.size(); place++) {
            places.putIfAbsent(base.get(place), place);
        }
        var steps = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(steps)) {
            var own = new StringBuilder();
            for (var at = 0; at < lines.size(); ) {
                var place = places.get(lines.get(at));
                if (place == null) {
                    own.append(lines.get(at++));
                } else {
                    var run = run(lines.subList(at, lines.size()), base.subList(place, base.size()));
                    step(own, place, run, out);
                    at += run;
                }
            }
            step(own, 0, 0, out);
        }
        return steps.toByteArray();
    }

    private static void step(StringBuilder own, int place, int run, DataOutputStream out) throws IOException {
        var bytes = own.toString().getBytes(StandardCharsets.ISO_8859_1);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.writeInt(place);
        out.writeInt(run);
        own.setLength(0);
    }

    /** Returns the length of the common prefix of two lists. */
    private static int run(List<String> lines, List<String> others) {
        var run = 0;
        while (run < lines.size() && run < others.size() && lines.get(run).equals(others.get(run))) {
            run++;
        }
        return run;
    }

    private byte[] text(byte[] steps) throws IOException {
        var text = new ByteArrayOutputStream();
        try (var in = new DataInputStream(new ByteArrayInputStream(steps))) {
            while (in.available() > 0) {
                text.write(in.readNBytes(in.readInt()));
                var place = in.readInt();
                var run = base.subList(place, place + in.readInt());
                text.write(String.join("", run).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return text.toByteArray();
    }

    /** Splits a text into lines with their ends. ISO 8859-1 maps each byte to one character. */
    private static List<String> lines(byte[] text) {
        return List.of(new String(text, StandardCharsets.ISO_8859_1).split("(?<=\n)", -1));
    }
}
