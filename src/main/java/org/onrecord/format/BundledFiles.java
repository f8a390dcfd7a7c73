package org.onrecord.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bundled record's files: the current version and the earlier ones.
 *
 * <p>The build of the native binary packs them, each earlier version as its difference from the next; unpacked, they
 * would add five megabytes to the binary. A JVM reads them from the jar, which compresses its resources itself.
 */
final class BundledFiles {
    /** Every GraalVM sets this property; reading it by name avoids a library. */
    static final boolean IMAGE_IS_BUILT = "buildtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"));

    private static final Map<String, Packed> PACKED = new HashMap<>();

    static {
        if (IMAGE_IS_BUILT) {
            PACKED.putAll(pack(resources()));
        }
    }

    private BundledFiles() {}

    static final class Packed {
        private final @Nullable String base;
        private final byte[] compressed;

        private Packed(@Nullable String base, byte[] compressed) {
            this.base = base;
            this.compressed = compressed;
        }

        static Packed of(@Nullable String base, byte[] bytes) throws IOException {
            var compressed = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(compressed)) {
                out.write(bytes);
            }
            return new Packed(base, compressed.toByteArray());
        }

        InputStream open() throws IOException {
            var in = new GZIPInputStream(new ByteArrayInputStream(compressed));
            if (base == null) {
                return in;
            }
            try (in;
                    var other = BundledFiles.open(base)) {
                return new ByteArrayInputStream(LineDelta.apply(in.readAllBytes(), other.readAllBytes()));
            }
        }
    }

    static boolean have(String resource) {
        return PACKED.containsKey(resource) || BundledFiles.class.getResource(resource) != null;
    }

    static InputStream open(String resource) throws IOException {
        var packed = PACKED.get(resource);
        if (packed != null) {
            return packed.open();
        }
        var in = BundledFiles.class.getResourceAsStream(resource);
        if (in == null) {
            throw new NoSuchFileException(resource);
        }
        return in;
    }

    /** Reads the record once more, because {@link BundledRecord} is made from one of these files. */
    private static SequencedCollection<String> resources() {
        var current = new FactsSource.Bundled();
        var resources = new LinkedHashSet<>(List.of(current.resource()));
        var record = FactsLoader.read(current, Limits.DEFAULT).record();
        record.changes().stream()
                .map(change -> new FactsSource.BundledVersion(record.caseId(), change.version()).resource())
                .filter(BundledFiles::have)
                .forEach(resources::add);
        return resources;
    }

    /**
     * Packs some versions.
     *
     * @param resources newest first
     */
    static Map<String, Packed> pack(SequencedCollection<String> resources) {
        var packed = new HashMap<String, Packed>();
        String later = null;
        var base = new byte[0];
        for (var resource : resources) {
            try (var in = open(resource)) {
                var bytes = in.readAllBytes();
                packed.put(resource, Packed.of(later, later == null ? bytes : LineDelta.of(bytes, base)));
                later = resource;
                base = bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return packed;
    }

    /**
     * A text as its difference from another, by line, because consecutive versions share most lines.
     *
     * <p>Each step has the number of the text's own bytes, these bytes, and the first line and number of lines to copy from
     * the other text.
     */
    static final class LineDelta {
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
}
