package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResultsTest {

    /** What is written there by hand would be lost with the next measurement. */
    @Test
    void the_results_are_their_sections_one_after_another() throws IOException {
        var written = Files.readString(Path.of("bench/RESULTS.md"));
        var rest = new StringBuilder(written.substring(written.indexOf("\n## ") + 1));
        try (var sections = Files.list(Path.of("bench/results"))) {
            for (var section : sections.sorted().toList()) {
                var text = Files.readString(section);
                assertThat(rest).as(section.toString()).startsWith(text);
                rest.delete(0, Math.min(rest.length(), text.length() + 1));
            }
        }
        assertThat(rest).isEmpty();
    }
}
