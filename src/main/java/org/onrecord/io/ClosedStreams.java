package org.onrecord.io;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens {@code /dev/null} on standard streams that are closed at the start, as by {@code >&-} in a shell. Else the next file
 * that is opened would get their number, and answers would be written into the store. It is opened for reading, so
 * that writing fails.
 */
final class ClosedStreams {
    private static final List<FileInputStream> OPEN = new ArrayList<>();

    private ClosedStreams() {}

    static void fill() {
        for (var number = 0; number <= 2; number++) {
            if (Files.notExists(Path.of("/dev/fd/" + number))) {
                openNext();
            }
        }
    }

    /** Whether a JVM, which starts before us, has opened a file of its own under the number of a closed stream. */
    static boolean isTakenByJava(int number) {
        var home = System.getProperty("java.home");
        try {
            return home != null
                    && Path.of("/dev/fd/" + number)
                            .toRealPath()
                            .startsWith(Path.of(home).toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** A new file gets the lowest free number. */
    private static void openNext() {
        try {
            OPEN.add(new FileInputStream("/dev/null"));
        } catch (IOException e) {
            // Without /dev/null, it stays closed.
        }
    }
}
