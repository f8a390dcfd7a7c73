package org.onrecord.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTableTest {
    @TempDir
    private Path folder;

    private FaultTable table(String text) throws IOException {
        return new FaultTable(Files.writeString(folder.resolve("faults.txt"), text));
    }

    private String fileOf(String changes) throws IOException {
        return table("Introduction\n\n# fault\n" + changes + "\n")
                .faults()
                .getFirst()
                .text();
    }

    @Test
    void values_are_added_replaced_removed_copied_and_moved() throws IOException {
        var text = fileOf("""
                remove /overview
                remove /people
                remove /sources
                remove /facts
                remove /changes
                remove /organisations
                replace /aliases ["b", "d"]
                add /aliases/1 "c"
                add /aliases/- "e"
                move /aliases/3 /aliases/0
                replace /aliases/1 {"null": null,
                    "true": <3 × 1>}
                copy /aliases/1 /withheld/-
                add /a new key before as_of -1.5
                move /title /title""");

        assertThat(text).isEqualTo("""
                {
                  "format": 1,
                  "case": "smallest",
                  "aliases": [
                    "e",
                    {
                      "null": null,
                      "true": 111
                    },
                    "c",
                    "d"
                  ],
                  "version": "1.0.0",
                  "released": "2024-01-02",
                  "a new key": -1.5,
                  "as_of": "2024-01-01",
                  "statuses": [],
                  "series": [],
                  "withheld": [
                    {
                      "null": null,
                      "true": 111
                    }
                  ],
                  "title": "The smallest record (invented)"
                }
                """);
    }

    @Test
    void text_is_replaced_cut_and_encoded() throws IOException {
        assertThat(fileOf("text {⏎  \"format\": 1 => [<2 × a>é\ncut \"case\":")).isEqualTo("[aaé,\n  \"case\":");
        assertThat(fileOf("file one⏎two <E2 82 AC><20>")).isEqualTo("one\ntwo € ");
        assertThat(fileOf("file é\nencode UTF-16BE").getBytes(UTF_8)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rename /title",
                "with a shared one",
                "a shared change",
                "replace /titel \"A\"",
                "replace /title",
                "replace /title \"A",
                "add /aliases/1 \"A\"",
                "add /nothing/here 1",
                "add /colour before nothing 1",
                "remove /facts/1",
                "remove /facts/-",
                "copy /title",
                "text wilma-tarn => wilma",
                "text nobody => wilma",
                "text wilma-tarn",
                "cut nobody",
                "encode UTF-7½",
                "file {}\nreplace /title \"A\"",
                "title",
            })
    void a_malformed_change_fails_with_its_line(String change) {
        int line = 5 + (int) change.lines().count();

        assertThatThrownBy(() -> table("""
                Introduction

                ## a shared change
                add /colour 1
                # fault
                %s
                0:0 code - - message
                """.formatted(change)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(folder.resolve("faults.txt") + ":" + line + ": ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# fault", "## fault", "#fault", "# ", "### fault"})
    void a_malformed_heading_fails_with_its_line(String heading) {
        assertThatThrownBy(() -> table("Introduction\n\n# fault\nadd /colour 1\n\n" + heading + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(folder.resolve("faults.txt") + ":6: ");
    }

    @Test
    void only_reports_are_rewritten() throws IOException {
        var table = table("""
                Introduction

                ## a title
                replace /title
                    7

                # new
                with a title

                # wrong
                with a title
                1:1 wrong-type - - a message
                    a hint
                … 4 more …


                # right
                with a title
                4:12 wrong-type - title expected text, found the number 7
                    write text in double quotes
                """);

        for (var fault : table.faults()) {
            table.rewriteReport(fault);
        }

        assertThat(folder.resolve("faults.txt")).hasContent("""
                Introduction

                ## a title
                replace /title
                    7

                # new
                with a title
                4:12 wrong-type - title expected text, found the number 7
                    write text in double quotes

                # wrong
                with a title
                4:12 wrong-type - title expected text, found the number 7
                    write text in double quotes


                # right
                with a title
                4:12 wrong-type - title expected text, found the number 7
                    write text in double quotes
                """);
    }
}
