package org.onrecord.cli.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Run;

/** {@code facts init}, {@code facts add} and {@code facts next}, one after another. */
class EditingTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void a_starter() throws Exception {
        file = folder.resolve("mill/mill-bridge.json");
        run("facts", "init", "mill-bridge", file.getParent().toString(), "--date", "2024-03-08");
    }

    private static Run run(String... words) {
        return new InProcess().run(List.of(words), Map.of(), "");
    }

    private static Run addTo(Path record, String sheet) {
        return new InProcess().run(List.of("facts", "add", record.toString(), "-"), Map.of(), sheet);
    }

    private Run addClosed() {
        return addTo(file, """
                \uFEFFlist;id;name;role;url;publisher;published;title;statement;date;people;sources;asked\r
                people;;Odile Orr;engineer of the town;;;;;;;;;\r
                sources;;;;https://bulletin.example.org/footbridge;The Bulletin;8 March 2024;Footbridge shut;;;;;\r
                ;bridge-closed;;;;;;;The town of Estermark closed its footbridge on 7 March 2024.;7 March 2024;Odile Orr;\
                https://bulletin.example.org/footbridge page 3;since when is the bridge shut?\r
                """);
    }

    @Test
    void the_first_fact_replaces_the_examples_of_the_starter() throws Exception {
        var added = addClosed();

        assertThat(added.out())
                .isEqualTo(file + " written: added facts: bridge-closed; added people: odile-orr; added sources:"
                        + " bulletin-2024-03-08\n");
        assertThat(Files.readString(file))
                .contains("\"id\": \"bridge-closed\"", "\"locator\": \"page 3\"", "\"confidence\": \"reported\"")
                .contains("\"role\": \"engineer of the town\"", "\"kind\": \"news\"", "\"date\": \"2024-03-07\"")
                .doesNotContain("xample-", "Example ");
        assertThat(run("facts", "validate", file.toString()).err()).endsWith(": no problems\n");
        assertThat(run("facts", "format", "--check", file.toString()).code()).isZero();
        assertThat(addClosed().out()).endsWith("unchanged: nothing changed\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts/peter-connelly.json", "src/test/resources/records/grey-heron.json"})
    void an_exported_sheet_changes_only_the_cells_that_were_edited(String record) throws Exception {
        var copy = Files.copy(Path.of(record), folder.resolve("copy.json"));
        var tables = folder.resolve("tables");
        run("facts", "export", copy.toString(), "--format", "csv", "--out", tables.toString());
        var lines = folder.resolve("record.jsonl");
        run("facts", "export", copy.toString(), "--format", "jsonl", "--out", lines.toString());
        var sheets = sheets(tables);

        var additions = new ArrayList<>(List.of(List.of(lines.toString()), sheets));
        sheets.forEach(sheet -> additions.add(List.of(sheet)));
        for (var added : additions) {
            var unedited = run(Stream.concat(Stream.of("facts", "add", copy.toString()), added.stream())
                    .toArray(String[]::new));
            assertThat(unedited.out()).as(added + unedited.err()).endsWith("unchanged: nothing changed\n");
        }
        assertThat(copy).hasSameBinaryContentAs(Path.of(record));

        var people = tables.resolve("people.csv");
        var rows = Files.readAllLines(people);
        rows.set(1, rows.get(1).replaceFirst("^([^,]*),[^,]*,", "$1,Another Name,"));
        Files.write(people, rows);
        run("facts", "add", copy.toString(), people.toString());

        assertThat(run("facts", "diff", record, copy.toString()).out())
                .contains("People: 1 corrected.", "Another Name")
                .doesNotContain("added", "withdrawn");
    }

    private static List<String> sheets(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".csv"))
                    .toList();
        }
    }

    @Test
    void a_row_of_an_exported_table_that_repeats_a_sheet_is_not_edited_there() throws Exception {
        addClosed();
        var tables = folder.resolve("tables");
        run("facts", "export", file.toString(), "--format", "csv", "--out", tables.toString());
        var people = Files.writeString(
                tables.resolve("facts_people.csv"), "fact,number,person\nbridge-closed,1,ada-quill\n");
        var details = Files.writeString(tables.resolve("figure_detail.csv"), "fact,value\nbridge-closed,3\n");
        var overview = Files.writeString(tables.resolve("overview.csv"), "heading,facts\nNothing,bridge-closed\n");

        var added = run("facts", "add", file.toString(), people.toString(), details.toString(), overview.toString());

        assertThat(added.code()).isEqualTo(4);
        assertThat(added.err().replace(tables + "/", "")).isEqualTo("""
                onrecord: 3 mistakes; nothing was changed
                  facts_people.csv, row 2, column 3 (person): this is not as in the record, and a sheet of facts_people changes nothing [bad-cell]
                    change “people” in facts.csv, and leave out this sheet
                  figure_detail.csv, row 2, column 1 (fact): this is not as in the record, and a sheet of figure_detail changes nothing [bad-cell]
                    change it in facts.csv, and leave out this sheet
                  overview.csv, row 2, column 1 (heading): this is not as in the record, and a sheet of overview changes nothing [bad-cell]
                    change it in the facts file with a text editor
                """);
    }

    @Test
    void a_large_sheet_is_added_and_a_large_cell_refused_in_a_short_message() {
        addClosed();
        var rows = IntStream.range(0, 100_000)
                .mapToObj(
                        number -> "Walker number " + number + " crossed the footbridge.,May 2023,bulletin-2024-03-08\n")
                .collect(Collectors.joining());

        var refused = addTo(file, "statement,date,sources\n" + "a".repeat(1_000_000) + ",2023,bulletin-2024-03-08\n");

        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("row 2, column 1 (statement)").hasSizeLessThan(1000);
        assertThat(addTo(file, "statement,date,sources\n" + rows).out()).endsWith("added facts: 100,000\n");
    }

    @Test
    void a_large_sheet_without_latin_letters_is_added_in_little_time() {
        addClosed();
        var rows = IntStream.range(0, 40_000)
                .mapToObj(number ->
                        "Факт о деле №" + "абвгдежзик".charAt(number % 10) + ".,May 2023,bulletin-2024-03-08\n")
                .collect(Collectors.joining());

        var added = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> addTo(file, "statement,date,sources\n" + rows));

        assertThat(added.out()).endsWith("added facts: 40,000\n");
    }

    @Test
    void a_message_about_many_bad_rows_is_short() {
        var people = IntStream.range(0, 3000)
                .mapToObj(number -> "people,walker-" + number + ",Ada Quill,walker,,,,\n")
                .collect(Collectors.joining());
        var facts = IntStream.range(0, 332)
                .mapToObj(number -> "facts,crossed-" + number + ",,,,," + "2023 or ".repeat(100) + ",Ada Quill\n")
                .collect(Collectors.joining());

        var added = addTo(file, "list,id,name,role,publisher,title,date,people\n" + people + facts);

        assertThat(added.code()).isEqualTo(4);
        assertThat(added.err())
                .startsWith("onrecord: 664 mistakes; nothing was changed\n")
                .contains("“Ada Quill” means walker-0 and walker-1 and walker-2 and 2997 more [bad-cell]")
                .contains("“2023 or 2023 or 2023 or 2023 or 2023 or…” is too long for a date [bad-cell]")
                .endsWith("hint: correct these first; 644 more are not listed\n")
                .hasSizeLessThan(5000);
        assertThat(addTo(file, "statement," + "x".repeat(100_000) + "\nA walker crossed it.,1\n")
                        .err())
                .hasSizeLessThan(1000);
    }

    @Test
    void a_sheet_that_is_saved_while_it_is_added_is_refused_and_nothing_is_lost() throws Exception {
        var before = Files.readString(file);
        var people = Files.writeString(folder.resolve("people.csv"), "name,role\nOdile Orr,engineer\n");

        var added = addWithPipe(people, () -> Files.writeString(people, "name,role\nOdile Orr,mayor\n"));

        assertThat(added.err())
                .startsWith("onrecord: " + people + " was changed by another program while this one read it");
        assertThat(added.code()).isEqualTo(74);
        assertThat(file).hasContent(before);
        assertThat(run("facts", "add", file.toString(), people.toString()).code())
                .isZero();
        assertThat(Files.readString(file)).contains("\"role\": \"mayor\"");
    }

    @Test
    void a_sheet_from_a_pipe_is_read_once() throws Exception {
        var people = Files.writeString(folder.resolve("people.csv"), "name,role\nOdile Orr,engineer\n");

        assertThat(addWithPipe(people, () -> {}).out()).contains("added people: odile-orr, ada-quill");
    }

    private interface Change {
        void make() throws Exception;
    }

    /** Adds a sheet and then one from a named pipe, which the program opens when it has read the first. */
    private Run addWithPipe(Path people, Change afterPeople) throws Exception {
        var pipe = folder.resolve("more.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        var writer = CompletableFuture.runAsync(() -> {
            try (var out = Files.newOutputStream(pipe)) {
                afterPeople.make();
                out.write("list,name,role\npeople,Ada Quill,clerk\n".getBytes(StandardCharsets.UTF_8));
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
        var added = run("facts", "add", file.toString(), people.toString(), pipe.toString());
        writer.join();
        return added;
    }

    @Test
    void a_version_with_texts_missing_is_written_but_not_signed() throws Exception {
        addClosed();
        var next = folder.resolve("next.json");
        Files.writeString(
                next, Files.readString(file).replace("closed its footbridge on", "closed its old footbridge on"));

        var refused = run(
                "facts",
                "next",
                next.toString(),
                "--from",
                file.toString(),
                "--summary",
                "The bridge is old.",
                "--out",
                next.toString(),
                "--force",
                "--key",
                "no-key");

        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err())
                .contains("“replace this text”: 1 reason", "was not signed, because it is not complete");
        assertThat(Files.readString(next)).contains("The bridge is old.");
    }
}
