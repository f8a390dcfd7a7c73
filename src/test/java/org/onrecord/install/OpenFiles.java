package org.onrecord.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class OpenFiles {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private OpenFiles() {}

    /** The files below a folder that are open, also those that have lost their name, once for each time they were opened. */
    static List<String> below(Path folder) {
        try (var descriptors = Files.list(DESCRIPTORS)) {
            var top = folder.toRealPath() + "/";
            var open = new ArrayList<String>();
            for (var descriptor : descriptors.toList()) {
                var file = target(descriptor);
                if (file.startsWith(top)) {
                    open.add(file.substring(top.length()));
                }
            }
            return open;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException e) {
            // Closed meanwhile.
            return "";
        }
    }
}
