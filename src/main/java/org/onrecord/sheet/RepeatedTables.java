package org.onrecord.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.export.ExportTables;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.field.EntryList;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.sheet.SheetRow.Cell;

/**
 * The tables of an export that are not of entries with ids: lists inside entries, details, and what else a record has. Their
 * rows are accepted if they are as in the record, and change nothing.
 */
final class RepeatedTables {
    private final Map<String, Repeated> tables = new HashMap<>();

    RepeatedTables(CaseRecord record) {
        for (var named : ExportTables.sheets(record)) {
            if (EntryList.named(named.name()) == null) {
                tables.put(named.name(), new Repeated(named.name(), advice(record, named.name()), named.table()));
            }
        }
    }

    private static String advice(CaseRecord record, String name) {
        if (name.endsWith("_detail")) {
            return "change it in facts.csv, and leave out this sheet";
        }
        for (var list : EntryList.values()) {
            var key = name.substring(name.indexOf('_') + 1);
            if (name.equals(list.key() + "_" + key)
                    && ExportTables.sheet(record, list).names().contains(key)) {
                return "change “" + key + "” in " + list.key() + ".csv, and leave out this sheet";
            }
        }
        return "change it in the facts file with a text editor";
    }

    /** Returns the table with this name, or null if there is none or its rows change entries. */
    @Nullable
    Repeated named(String name) {
        return tables.get(name);
    }

    /** Returns the table with this name, or null if it has not all of these columns. */
    @Nullable
    Repeated named(String name, Collection<String> headings) {
        var table = tables.get(name);
        return table != null && table.has(headings) ? table : null;
    }

    /** A table, whose rows are read when they are needed. */
    static final class Repeated {
        private final String name;
        private final String advice;
        private final Table<?> table;
        private final Map<String, Boolean> dates = new HashMap<>();
        private @Nullable Map<String, List<SequencedMap<String, Value>>> rows;

        Repeated(String name, String advice, Table<?> table) {
            this.name = name;
            this.advice = advice;
            this.table = table;
            table.fields().forEach(column -> dates.put(column.name(), isDate(column)));
        }

        private static boolean isDate(Column<?> column) {
            return column.type().equals("edtf") || column.type().equals("day");
        }

        private boolean has(Collection<String> headings) {
            return headings.contains(first()) && table.names().containsAll(headings);
        }

        private String first() {
            return table.names().getFirst();
        }

        void requireSame(String sheet, int number, Map<String, Cell> cells, Mistakes mistakes) {
            var differing = first();
            var fewest = Integer.MAX_VALUE;
            var key = cells.get(first());
            for (var row : rows().getOrDefault(key == null ? "" : key.text(), List.of())) {
                var others = cells.entrySet().stream()
                        .filter(cell -> !isSame(cell.getKey(), cell.getValue(), row))
                        .map(Map.Entry::getKey)
                        .toList();
                if (others.isEmpty()) {
                    return;
                }
                if (others.size() < fewest) {
                    fewest = others.size();
                    differing = others.getFirst();
                }
            }
            var cell = cells.get(differing);
            mistakes.add(
                    sheet,
                    number,
                    cell == null ? 0 : cell.column(),
                    differing,
                    null,
                    "this is not as in the record, and a sheet of " + name + " changes nothing",
                    advice);
        }

        private boolean isSame(String heading, Cell cell, Map<String, Value> row) {
            var value = row.get(heading);
            return value == null ? cell.isBlank() : cell.isSame(value, dates.getOrDefault(heading, false));
        }

        /** Returns the rows by their first cell. */
        private Map<String, List<SequencedMap<String, Value>>> rows() {
            if (rows == null) {
                rows = new HashMap<>();
                read(table, rows);
            }
            return rows;
        }

        private static <T> void read(Table<T> table, Map<String, List<SequencedMap<String, Value>>> rows) {
            for (var item : table.items()) {
                var row = new LinkedHashMap<String, Value>();
                table.fields().forEach(column -> row.put(column.name(), column.of(item)));
                rows.computeIfAbsent(row.firstEntry().getValue().flat(), _ -> new ArrayList<>())
                        .add(row);
            }
        }
    }
}
