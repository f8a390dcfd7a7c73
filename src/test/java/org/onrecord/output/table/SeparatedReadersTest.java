package org.onrecord.output.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.lookup.Written;
import org.onrecord.output.layout.Format;
import tools.jackson.databind.json.JsonMapper;

/** What another program's readers make of csv and tsv, also where they split or quote otherwise than we do. */
@Tag("system")
class SeparatedReadersTest {
    private static final String READ = """
            import csv, json, sys
            csv.register_dialect('semicolon', csv.excel, delimiter=';')
            print(json.dumps(list(csv.reader(open(sys.argv[1], newline=''), sys.argv[2]))))
            """;
    private static final List<String> TEXTS = Stream.of(
                    "=1+1", "+1+1", "-1+1", "@SUM(1)", "＝1+1", "\"=1+1&\"", " =1+1", "\u00a0\ufeff=1+1")
            .flatMap(formula ->
                    Stream.of(formula, "fine;" + formula, "a,b;" + formula, "a\n" + formula, "a\t" + formula))
            .toList();
    private static final List<String> QUOTES = List.of("\"", "\"a", "a\"", "\"\"", "\"a\" b", "a;\"b", ";", "a,\";");

    @TempDir
    Path folder;

    private List<List<String>> read(Format format, String dialect, List<String> texts) throws Exception {
        var columns =
                List.of(new Column<String>("text", "text", Value::of), new Column<String>("again", "text", Value::of));
        var written = Written.by(
                out -> new TableWriter(Written.layout(format, Written.FILE)).write(new Table<>(columns, texts), out));
        var file = Files.writeString(folder.resolve("table"), written);
        var process = new ProcessBuilder("python3", "-c", READ, file.toString(), dialect).start();
        var json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        var rows = JsonMapper.shared().readValue(json, String[][].class);
        return Stream.of(rows).skip(1).map(List::of).toList();
    }

    @Test
    void no_reader_finds_a_cell_that_begins_a_formula() throws Exception {
        for (var format : List.of(Format.CSV, Format.TSV)) {
            for (var dialect : List.of("excel", "excel-tab", "semicolon")) {
                if (format == Format.CSV || !dialect.equals("excel")) {
                    assertThat(read(format, dialect, TEXTS).stream().flatMap(List::stream))
                            .as("%s read as %s", format, dialect)
                            .noneMatch(cell -> cell.matches("(?s)[ \u00a0\ufeff]*[=+\\-@＝].*"));
                }
            }
        }
    }

    @Test
    void a_reader_with_our_separator_finds_each_row() throws Exception {
        var texts = Stream.concat(TEXTS.stream(), QUOTES.stream()).toList();
        for (var dialect : List.of("excel", "excel-tab")) {
            var format = dialect.equals("excel") ? Format.CSV : Format.TSV;
            assertThat(read(format, dialect, texts))
                    .hasSameSizeAs(texts)
                    .allSatisfy(row -> assertThat(row).hasSize(2));
        }
        assertThat(read(Format.CSV, "excel", QUOTES)).extracting(List::getFirst).isEqualTo(QUOTES);
    }
}
