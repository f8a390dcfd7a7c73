package org.onrecord.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A committed file that is made of the code, and that the program has as a resource. */
public final class MadeResource {
    private MadeResource() {}

    /** Compares the file with what is made now; {@code -Dgolden.update} writes it, also where this build reads it. */
    public static void check(Path file, String resource, String made) throws IOException {
        if ("true".equals(System.getProperty("golden.update"))) {
            var url = Objects.requireNonNull(MadeResource.class.getResource(resource), resource);
            Files.writeString(file, made);
            Files.writeString(Path.of(URI.create(url.toString())), made);
        }

        assertThat(Files.readString(file)).isEqualTo(made);
    }
}
