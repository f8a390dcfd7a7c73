package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.failure.Printable;
import org.onrecord.golden.InProcess;
import org.onrecord.hostile.HostileRecord;
import org.onrecord.lookup.GreyHeron;
import tools.jackson.databind.json.JsonMapper;

/** What sqlite3 and DuckDB answer from an export of the bundled record. */
@Tag("system")
class ExportedTablesTest {
    private static final String DECISIONS = "SELECT id || ',' || decision FROM %s WHERE decision IS NOT NULL";
    private static final String CONVICTIONS =
            "SELECT id || ',' || result FROM %s WHERE step IN ('plea', 'verdict') AND result LIKE 'guilty%%'";
    private static final String OF_A_MONTH = "SELECT id || ',' || \"date\" FROM %s"
            + " WHERE coalesce(date_from, '0000') <= '2008-11-30' AND coalesce(date_to, '9999') >= '2008-11-01'";

    @TempDir
    static Path folder;

    @BeforeAll
    static void the_record_is_exported() throws Exception {
        export("sqlite", "record.sql");
        export("jsonl", "record.jsonl");
        export("csv", "tables");
        run(
                folder.resolve("record.sql"),
                "sqlite3",
                "-bail",
                folder.resolve("record.db").toString());
    }

    private static void export(String format, String name) {
        var out = folder.resolve(name).toString();
        assertThat(onrecord("facts", "export", "--format", format, "--out", out))
                .isNotNull();
    }

    private static String onrecord(String... arguments) {
        var run = new InProcess().run(List.of(arguments), Map.of(), "");
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private static String run(Path in, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectErrorStream(true)
                .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    private static List<String> sqlite(String query) throws Exception {
        var in = Files.writeString(folder.resolve("query.sql"), query + ";\n");
        return run(in, "sqlite3", folder.resolve("record.db").toString())
                .lines()
                .toList();
    }

    private static List<String> duckdb(String query) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    /** The rows of a lookup without the header and without those that lack the last field. */
    private static List<String> lookup(String pattern, String... arguments) {
        var all = Stream.concat(Stream.of(arguments), Stream.of("--format", "csv", "--no-header"))
                .toArray(String[]::new);
        return onrecord(all).lines().filter(line -> line.matches(pattern)).toList();
    }

    private static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of(DECISIONS, "custody", lookup("[^,]+,[^,]+", "parole", "--fields", "id,decision")),
                Arguments.of(
                        CONVICTIONS,
                        "outcome",
                        lookup("[^,]+,guilty.*", "outcome", "--step", "verdict", "--fields", "id,result")),
                Arguments.of(
                        OF_A_MONTH,
                        "facts",
                        lookup(
                                ".+",
                                "timeline",
                                "--from",
                                "2008-11",
                                "--to",
                                "2008-11",
                                "--all",
                                "--fields",
                                "id,date")));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void sqlite_gives_the_answer_of_the_terminal(String query, String table, List<String> expected) throws Exception {
        assertThat(sqlite(query.formatted(table))).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void duckdb_gives_the_answer_of_the_terminal_from_csv(String query, String table, List<String> expected)
            throws Exception {
        var facts = "read_csv('" + folder.resolve("tables/facts.csv") + "', all_varchar = true)";
        var from = table.equals("facts") ? facts : "(FROM " + facts + " WHERE kind = '" + table + "')";
        assertThat(duckdb(query.formatted(from))).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void duckdb_gives_the_answer_of_the_terminal_from_parquet(String query, String table, List<String> expected)
            throws Exception {
        var parquet = folder.resolve("facts.parquet");
        // As in the manual.
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (FROM read_json('" + folder.resolve("record.jsonl")
                    + "', sample_size = -1) WHERE list = 'facts') TO '" + parquet + "'");
        }
        var from = "(SELECT id, CAST(\"date\" AS VARCHAR) AS \"date\", CAST(date_from AS VARCHAR) AS date_from,"
                + " CAST(date_to AS VARCHAR) AS date_to, kind, detail.decision AS decision, detail.step AS step,"
                + " detail.result AS result FROM '" + parquet + "')";
        assertThat(duckdb(query.formatted(from))).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void full_text_is_found() throws Exception {
        assertThat(sqlite("SELECT id FROM facts_text WHERE facts_text MATCH 'unannounced inspections'"))
                .containsAll(lookup("[^,]+", "search", "unannounced", "inspections", "--limit", "3", "--fields", "id"));
    }

    @Test
    void no_view_has_two_columns_of_one_name() throws Exception {
        assertThat(sqlite("SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c"
                        + " WHERE m.type = 'view'"))
                .isNotEmpty()
                .noneMatch(name -> name.contains(":"));
    }

    @Test
    void programs_read_every_character_as_text() throws Exception {
        var csv = folder.resolve("hostile.csv");
        var sql = folder.resolve("hostile.sql");
        for (var text : RecordExportTest.texts().toList()) {
            var record = HostileRecord.of(GreyHeron.record(), text);
            var bytes = Printable.lines(text).getBytes(StandardCharsets.UTF_8);
            var expected = new String(bytes, StandardCharsets.UTF_8);
            var script = RecordExportTest.script(record) + ".mode json\nSELECT statement FROM facts;\n";
            Files.write(sql, script.getBytes(StandardCharsets.UTF_8));
            assertThat(JsonMapper.shared()
                            .readTree(run(sql, "sqlite3", "-bail"))
                            .valueStream()
                            .map(fact -> fact.get("statement").asString()))
                    .hasSize(record.facts().size())
                    .allMatch(expected::equals);
            Files.write(csv, RecordExportTest.csv(record, "facts").getBytes(StandardCharsets.UTF_8));
            assertThat(duckdb("SELECT statement FROM read_csv('" + csv + "', all_varchar = true)"))
                    .hasSize(record.facts().size())
                    .allMatch(read -> read.replace("'", "").equals(expected.replace("'", "")));
        }
    }
}
