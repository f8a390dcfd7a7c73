package org.onrecord.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.failure.Printable;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/** A script that makes an SQLite database of a record, in one transaction. */
public final class SqlScript {
    private final Sink out;

    private SqlScript(Sink out) {
        this.out = out;
    }

    public static void write(CaseRecord record, Sink out) {
        new SqlScript(out).write(record);
    }

    private void write(CaseRecord record) {
        out.append("-- " + record.caseId() + " " + record.version() + ": sqlite3 -bail record.db < this-file\n");
        out.append("BEGIN;\n");
        var tables = ExportTables.of(record);
        tables.forEach(this::write);
        for (var detail : tables) {
            if (detail.name().endsWith(ExportTables.DETAIL)) {
                writeView(detail);
            }
        }
        out.append("""
                CREATE VIRTUAL TABLE "facts_text" USING fts5(
                  "id" UNINDEXED, "statement", "short", "note", "place", content='facts', tokenize='porter unicode61');
                INSERT INTO "facts_text"("facts_text") VALUES ('rebuild');
                COMMIT;
                """);
    }

    private void write(ExportTables.Named named) {
        var columns = named.table().fields();
        out.append("CREATE TABLE " + quoted(named.name()) + " (\n  ");
        out.append(columns.stream().map(SqlScript::declaration).collect(Collectors.joining(",\n  ")))
                .append("\n);\n");
        writeRows(named.name(), named.table());
        // Tables of items are joined by the ids in them.
        for (var column : columns) {
            if (column.type().equals("id") && !column.name().equals("id")) {
                out.append("CREATE INDEX " + quoted(named.name() + "_by_" + column.name()) + " ON "
                        + quoted(named.name()) + " (" + quoted(column.name()) + ");\n");
            }
        }
    }

    private <T> void writeRows(String name, Table<T> table) {
        for (var row : table.items()) {
            out.append("INSERT INTO " + quoted(name) + " VALUES (");
            var before = "";
            for (var column : table.fields()) {
                out.append(before).append(literal(column.of(row)));
                before = ", ";
            }
            out.append(");\n");
        }
    }

    /** Writes a view of the facts of one kind, with their details. */
    private void writeView(ExportTables.Named detail) {
        var kind = detail.name().substring(0, detail.name().length() - ExportTables.DETAIL.length());
        var columns = new ArrayList<String>(List.of("\"facts\".*"));
        detail.table().fields().stream()
                .skip(1)
                .forEach(column -> columns.add(quoted(detail.name()) + "." + quoted(column.name())));
        out.append(
                "CREATE VIEW " + quoted(kind) + " AS SELECT " + String.join(", ", columns) + "\n  FROM \"facts\" JOIN "
                        + quoted(detail.name()) + " ON \"facts\".\"id\" = " + quoted(detail.name()) + ".\"fact\";\n");
    }

    private static String declaration(Column<?> column) {
        var type = switch (column.type()) {
            case "number" -> "NUMERIC";
            case "count", "boolean" -> "INTEGER";
            default -> "TEXT";
        };
        return quoted(column.name()) + " " + type + (column.name().equals("id") ? " PRIMARY KEY" : "");
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static String literal(Value value) {
        return switch (value) {
            case Value.Nothing _ -> "NULL";
            case Value.Numeral number -> number.flat();
            case Value.Flag flag -> flag.isSet() ? "1" : "0";
            // A line of its own could be a command of the shell.
            default -> "'" + Printable.lines(value.flat()).replace("'", "''").replace("\n", "' || char(10) || '") + "'";
        };
    }
}
