package org.onrecord.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The earlier versions of the record that comes with the program, compressed, by the names of their resources.
 *
 * <p>The build of the native binary packs them, for as they are each would make the binary a megabyte larger. In a JVM
 * there are none here: the jar compresses its resources itself.
 */
final class PackedVersions {
    private static final Map<String, byte[]> IN_IMAGE = packed();

    private PackedVersions() {}

    static boolean have(String resource) {
        return IN_IMAGE.containsKey(resource);
    }

    /** Opens a version that is here. */
    static InputStream open(String resource) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(Objects.requireNonNull(IN_IMAGE.get(resource))));
    }

    private static Map<String, byte[]> packed() {
        var packed = new HashMap<String, byte[]>();
        var ready = BundledRecord.ifReady(new FactsSource.Bundled());
        if (ready != null) {
            for (var change : ready.record().changes()) {
                var resource = new FactsSource.BundledVersion(ready.record().caseId(), change.version()).resource();
                try (var in = PackedVersions.class.getResourceAsStream(resource)) {
                    if (in != null) {
                        packed.put(resource, compressed(in));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return packed;
    }

    private static byte[] compressed(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            in.transferTo(out);
        }
        return bytes.toByteArray();
    }
}
