package org.onrecord.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.onrecord.export.ExportTables;
import org.onrecord.failure.Spelling;
import org.onrecord.format.canonical.NewEntries;
import org.onrecord.format.canonical.RepeatedKey;
import org.onrecord.model.Detail;
import org.onrecord.model.field.EntryList;
import org.onrecord.sheet.SheetRow.Cell;

/**
 * A sheet of entries: comma-separated values under headings, or lines of JSON.
 *
 * @param name as the user named it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sheet(String name, byte[] content) {
    static final String LIST = "list";
    static final String DETAIL = "detail";

    /** A result of a formula that failed. */
    private static final Pattern FAILED = Pattern.compile("#(REF|VALUE|DIV/0|NULL|NUM)!|#NAME\\?|#N/A|Err:\\d+|#{3,}");

    /** Returns the keys that rows of a list can have. */
    static Set<String> keys(EntryList list) {
        var keys = new TreeSet<>(ExportTables.fields(list).positions().keySet());
        if (list == EntryList.FACTS) {
            keys.addAll(Detail.fieldsOfAnyKind().positions().keySet());
            keys.remove(DETAIL);
        }
        return keys;
    }

    List<SheetRow> rows(RepeatedTables repeated, Mistakes mistakes) {
        var bytes = ByteBuffer.wrap(content);
        var text = CharBuffer.allocate(content.length + 1);
        if (StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError()) {
            var row = 1 + (int) text.flip().chars().filter(c -> c == '\n').count();
            mistakes.add(name, row, 0, "", null, "the sheet is not UTF-8 from here", "save it as “CSV UTF-8”");
            return List.of();
        }
        var all = text.flip().toString().replaceFirst("^\uFEFF", "");
        return all.stripLeading().startsWith("{") ? ofLines(all, repeated, mistakes) : ofTable(all, repeated, mistakes);
    }

    /** Returns the list of entries that the name of the sheet says, such as {@code sources.csv}. */
    private EntryList listOfName() {
        var named = EntryList.named(ownName());
        return named == null ? EntryList.FACTS : named;
    }

    private String ownName() {
        return name.replaceFirst(".*/", "").replaceFirst("\\..*", "");
    }

    private List<SheetRow> ofLines(String text, RepeatedTables repeated, Mistakes mistakes) {
        var rows = new ArrayList<SheetRow>();
        var unknown = new HashSet<String>();
        var number = 0;
        for (var line : text.split("\r?\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                var cells = new HashMap<String, Cell>();
                NewEntries.read(line).forEach((key, value) -> {
                    if (key.equals(DETAIL) && value instanceof Map<?, ?> detail) {
                        detail.forEach((inner, one) -> cells.put(inner.toString(), new Cell(0, one)));
                    } else if (!key.equals(DETAIL)) {
                        cells.put(key, new Cell(0, value));
                    }
                });
                add(rows, number, cells, unknown, repeated, mistakes);
            } catch (RepeatedKey e) {
                mistakes.add(name, number, e.column(), e.key(), null, "the key is there twice", "keep one of the two");
            } catch (IllegalArgumentException e) {
                mistakes.add(
                        name,
                        number,
                        0,
                        "",
                        null,
                        "this line is not an object of JSON",
                        "write an entry on each line, such as {\"statement\": \"…\", \"date\": \"2024-03-07\"}");
            }
        }
        return rows;
    }

    private List<SheetRow> ofTable(String text, RepeatedTables repeated, Mistakes mistakes) {
        List<List<String>> table;
        try {
            table = Csv.rows(text);
        } catch (Csv.Unclosed e) {
            mistakes.add(
                    name,
                    e.row,
                    e.column,
                    "",
                    null,
                    "a quote begins here and does not end",
                    "save the sheet again, or check that it is complete");
            return List.of();
        }
        var rows = new ArrayList<SheetRow>();
        var unknown = new HashSet<String>();
        // After a line that names the separator.
        var headed = !table.isEmpty() && table.getFirst().isEmpty() ? 2 : 1;
        var headings = table.size() < headed ? List.<String>of() : headings(table.get(headed - 1));
        var same = repeated.named(ownName(), headings);
        if (same == null && !areUsable(headings, headed, mistakes)) {
            return List.of();
        }
        for (var number = headed + 1; number <= table.size(); number++) {
            var row = table.get(number - 1);
            var cells = new LinkedHashMap<String, Cell>();
            for (var at = 0; at < Math.max(row.size(), headings.size()); at++) {
                var value = at < row.size() ? row.get(at).strip() : "";
                var heading = at < headings.size() ? headings.get(at) : "";
                if (value.startsWith("=") || FAILED.matcher(value).matches()) {
                    mistakes.add(
                            name,
                            number,
                            at + 1,
                            heading,
                            null,
                            "the cell has a formula or its error, not a value",
                            "paste its value as text");
                } else if (!heading.isEmpty()) {
                    cells.put(heading, new Cell(at + 1, value));
                } else if (!value.isEmpty()) {
                    mistakes.add(name, number, at + 1, "", null, "the cell has no heading", "write a key above it");
                }
            }
            if (cells.values().stream().allMatch(Cell::isBlank)) {
                continue;
            }
            if (same != null) {
                same.requireSame(name, number, cells, mistakes);
            } else {
                add(rows, number, cells, unknown, repeated, mistakes);
            }
        }
        return rows;
    }

    private static List<String> headings(List<String> row) {
        return row.stream()
                .map(one -> one.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
    }

    private boolean areUsable(List<String> headings, int row, Mistakes mistakes) {
        var hasList = headings.contains(LIST);
        var keys = new TreeSet<String>();
        for (var list : hasList ? EntryList.values() : new EntryList[] {listOfName()}) {
            keys.addAll(keys(list));
        }
        if (headings.stream().noneMatch(keys::contains)) {
            mistakes.add(
                    name,
                    row,
                    0,
                    "",
                    null,
                    "the first row has no headings",
                    "begin with a row of keys, as onrecord facts add --template facts prints them");
            return false;
        }
        var seen = new HashSet<String>();
        var areUsable = true;
        for (var at = 0; at < headings.size(); at++) {
            var heading = headings.get(at);
            var isKnown = heading.isEmpty() || keys.contains(bounded(heading, keys)) || heading.equals(LIST);
            if (isKnown && (heading.isEmpty() || seen.add(heading))) {
                continue;
            }
            areUsable = false;
            mistakes.add(
                    name,
                    row,
                    at + 1,
                    heading,
                    null,
                    isKnown
                            ? "the heading is there twice"
                            : "“" + CellValues.shortened(heading) + "” is no key of "
                                    + (hasList ? "entries" : listOfName().key()),
                    isKnown ? "keep one of the columns" : suggestion(heading, keys));
        }
        return areUsable;
    }

    private static String suggestion(String heading, Set<String> keys) {
        var near = Spelling.nearest(heading, keys);
        return near.isEmpty() ? "write one of " + String.join(", ", keys) : "did you mean " + near.getFirst() + "?";
    }

    /** Returns the key of a date for the heading of its first or last day, which an export has beside it. */
    static String bounded(String heading, Set<String> keys) {
        return keys.contains(heading) ? heading : heading.replaceFirst("_(from|to)$", "");
    }

    /** @param unknown the unknown keys of lists reported so far, since each is reported once */
    private void add(
            List<SheetRow> rows,
            int number,
            Map<String, Cell> cells,
            Set<String> unknown,
            RepeatedTables repeated,
            Mistakes mistakes) {
        var named = cells.remove(LIST);
        var list = named == null || named.isBlank() ? listOfName() : EntryList.named(named.text());
        var table = named == null || list != null ? null : repeated.named(named.text());
        if (table != null) {
            table.requireSame(name, number, cells, mistakes);
            return;
        }
        if (list == null) {
            mistakes.add(
                    name,
                    number,
                    named == null ? 0 : named.column(),
                    LIST,
                    null,
                    "there is no such list of entries",
                    "write facts, sources, people, organisations, topics or proceedings");
            return;
        }
        var keys = keys(list);
        cells.forEach((key, cell) -> {
            var isUnknown = !cell.isBlank() && !keys.contains(bounded(key, keys));
            if (isUnknown && unknown.add(list.key() + " " + key)) {
                mistakes.add(
                        name,
                        number,
                        cell.column(),
                        key,
                        null,
                        "“" + CellValues.shortened(key) + "” is no key of " + list.key(),
                        suggestion(key, keys));
            }
        });
        rows.add(new SheetRow(name, number, list, cells));
    }
}
