package org.onrecord.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The files of the record that comes with the program, in this version and the earlier ones.
 *
 * <p>The build of the native binary packs them, for as they are each would make the binary a megabyte larger. In a JVM
 * none is packed here: the jar compresses its resources itself.
 */
final class BundledFiles {
    /** The property is set by every GraalVM; asked by name, the program needs no library of it. */
    static final boolean IMAGE_IS_BUILT = "buildtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"));

    private static final Map<String, byte[]> PACKED = new HashMap<>();

    static {
        if (IMAGE_IS_BUILT) {
            pack();
        }
    }

    private BundledFiles() {}

    static boolean have(String resource) {
        return PACKED.containsKey(resource) || BundledFiles.class.getResource(resource) != null;
    }

    static InputStream open(String resource) throws IOException {
        var packed = PACKED.get(resource);
        if (packed != null) {
            return new GZIPInputStream(new ByteArrayInputStream(packed));
        }
        var in = BundledFiles.class.getResourceAsStream(resource);
        if (in == null) {
            throw new NoSuchFileException(resource);
        }
        return in;
    }

    /** The record is read for it once more: {@link BundledRecord} is made out of one of these files. */
    private static void pack() {
        var current = new FactsSource.Bundled();
        pack(current.resource());
        var record = FactsLoader.read(current, Limits.DEFAULT).record();
        for (var change : record.changes()) {
            pack(new FactsSource.BundledVersion(record.caseId(), change.version()).resource());
        }
    }

    /** Packs a resource, if there is one. */
    private static void pack(String resource) {
        try (var in = BundledFiles.class.getResourceAsStream(resource)) {
            if (in != null) {
                var bytes = new ByteArrayOutputStream();
                try (var out = new GZIPOutputStream(bytes)) {
                    in.transferTo(out);
                }
                PACKED.put(resource, bytes.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
