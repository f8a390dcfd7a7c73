package org.onrecord.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts bad inputs that are tried, and those that were refused as they should be, for bench/RESULTS.md. */
final class Tally {
    private int tried;
    private int passed;

    void tried() {
        tried++;
    }

    void passed() {
        passed++;
    }

    /** Writes what there is so far, so that a test that fails is in the count. */
    void report(String name) throws IOException {
        Files.writeString(
                Path.of("target/bad-input-" + name + ".txt"),
                "%s: %d bad inputs tried, %d refused with the right code and exit status, the store unchanged byte for byte%n"
                        .formatted(name, tried, passed));
    }
}
