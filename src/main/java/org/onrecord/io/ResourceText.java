package org.onrecord.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bundled texts.
 *
 * <p>The build of the native binary compresses the largest, which saves 0.1 MB. A JVM has none compressed here: the jar
 * compresses its resources itself.
 */
public final class ResourceText {
    private static final List<String> LARGEST =
            List.of("/org/onrecord/facts/facts.schema.json", "/org/onrecord/schema/output.schema.json");

    /** The compressed texts. GraalVM sets this property; reading it by name needs no library. */
    private static final Map<String, byte[]> PACKED =
            "buildtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"))
                    ? LARGEST.stream().collect(Collectors.toMap(name -> name, ResourceText::packed))
                    : Map.of();

    private ResourceText() {}

    public static String of(String name) {
        try (var in = open(name)) {
            if (in == null) {
                throw new IllegalStateException("resource missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream open(String name) throws IOException {
        var packed = PACKED.get(name);
        return packed == null
                ? ResourceText.class.getResourceAsStream(name)
                : new GZIPInputStream(new ByteArrayInputStream(packed));
    }

    private static byte[] packed(String name) {
        var bytes = new ByteArrayOutputStream();
        try (var in = ResourceText.class.getResourceAsStream(name);
                var out = new GZIPOutputStream(bytes)) {
            if (in == null) {
                throw new IllegalStateException("resource missing: " + name);
            }
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
