package org.onrecord.cli.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;

/** Editors are told of a summary that answers yes or no; readers of a record published with one are not kept from it. */
class PolarityTest {
    private static final String SMALLEST = "src/test/resources/records/smallest.json";
    private static final String PUBLISHED = "facts/versions/peter-connelly-1.4.0.json";

    private static final String BRIEF = """
              "briefs": [
                {
                  "id": "lit-lantern",
                  "heading": "Who lit the lantern",
                  "asked": [
                    "who lit the lantern?"
                  ],
                  "summary": [
                    {
                      "text": "No: Wilma Tarn lit it.",
                      "facts": [
                        "lantern-lit"
                      ]
                    }
                  ],
                  "facts": [
                    "lantern-lit"
                  ],
                  "people": [
                    "wilma-tarn"
                  ]
                }
              ],
            """;

    @TempDir
    Path folder;

    private Run onrecord(String... words) {
        return new InProcess().run(List.of(words), Map.of("XDG_DATA_HOME", folder.toString()), "");
    }

    /** A record that answers no, as an older version of the program let it be published. */
    private Path published() throws IOException {
        var text =
                Files.readString(Path.of(SMALLEST)).replace("  \"people\": [\n    {", BRIEF + "  \"people\": [\n    {");
        return Files.writeString(folder.resolve("lamps.json"), text);
    }

    @Test
    void validate_names_each_sentence_with_its_line() {
        var found =
                onrecord("facts", "validate", PUBLISHED, "--format", "tsv", "--fields", "code,line,path,id,severity");

        assertThat(found.code()).isEqualTo(4);
        assertThat(found.out().lines().skip(1).toList())
                .hasSizeGreaterThan(60)
                .allMatch(
                        line -> line.matches("polarity\t\\d+\tbriefs\\[\\d+]\\.summary\\[\\d]\\.text\t[a-z-]+\terror"));
    }

    @Test
    void a_published_record_is_read_and_formatted() throws IOException {
        var file = published().toString();

        assertThat(onrecord("--facts", file, "overview", "lit-lantern").out()).contains("No: Wilma Tarn lit it.");
        assertThat(onrecord("facts", "format", "--check", file).code()).isZero();
        assertThat(onrecord("facts", "validate", file).out())
                .contains("answers \"No\"")
                .contains("[polarity]");
    }

    @Test
    void a_fact_is_added_to_a_published_record() throws IOException {
        var sheet = Files.writeString(folder.resolve("facts.csv"), """
                statement,date,people,sources
                Wilma Tarn put the lantern out on 2 May 1901.,1901-05-02,wilma-tarn,lighthouse-log
                """);
        var added = onrecord("facts", "add", published().toString(), sheet.toString());

        assertThat(added.err() + added.out()).contains("written");
        assertThat(added.code()).isZero();
    }

    @Test
    void the_next_version_says_so() throws IOException {
        var old = folder.resolve("old.json");
        Files.copy(Path.of(SMALLEST), old);
        var next = onrecord(
                "facts",
                "next",
                published().toString(),
                "--from",
                old.toString(),
                "--out",
                folder.resolve("next.json").toString(),
                "--summary",
                "A brief more.");

        assertThat(next.err()).contains("answers \"No\", whichever way the question is put");
    }
}
