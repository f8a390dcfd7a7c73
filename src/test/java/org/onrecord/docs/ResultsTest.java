package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static final List<String> HEADLINES = List.of("10-lookups", "90-goals", "99-machine");

    /** What is written there by hand would be lost with the next measurement. */
    @Test
    void the_results_are_the_headlines_and_links_to_all_sections() throws IOException {
        var expected = new StringBuilder();
        for (var headline : HEADLINES) {
            expected.append(Files.readString(Path.of("bench/results/" + headline + ".md")))
                    .append('\n');
        }
        expected.append("## All measurements\n\n");
        try (var sections = Files.list(Path.of("bench/results"))) {
            for (var section : sections.sorted().toList()) {
                var title = Files.readAllLines(section).getFirst().replace("## ", "");
                expected.append("- [" + title + "](results/" + section.getFileName() + ")\n");
            }
        }

        var written = Files.readString(Path.of("bench/RESULTS.md"));

        assertThat(written.substring(written.indexOf("\n## ") + 1)).isEqualTo(expected.toString());
    }
}
