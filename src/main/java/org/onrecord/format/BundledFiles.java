package org.onrecord.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    /** A packed file: a whole file, or its difference from another. */
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
}
