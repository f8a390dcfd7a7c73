package org.onrecord.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.export.ExportTables;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Problem;
import org.onrecord.format.canonical.NewEntries;
import org.onrecord.lookup.TypedDate;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.date.DateFormatException;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.output.table.Column;
import org.onrecord.sheet.Entries.Entry;
import org.onrecord.sheet.SheetRow.Cell;

/**
 * The changes that sheets make to a record. A cell that is as an export writes it changes nothing, so what an export leaves
 * out or writes otherwise, such as the names of private people, stays.
 */
public final class SheetUpdate {
    private static final int WORDS_OF_ID = 6;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

    /** The values of a new entry that a row does not give. */
    private static final Map<String, String> DEFAULTS =
            Map.of("facts.kind", "event", "facts.confidence", "reported", "sources.kind", "news");

    /** The column whose value is of one entry alone, if it is not the one after the id. */
    private static final Map<EntryList, String> OWN = Map.of(EntryList.FACTS, "statement", EntryList.SOURCES, "url");

    /** The list of an entry and the key of a field or of a field of its detail. */
    private static final Pattern PATH = Pattern.compile("(\\w+)\\[\\d+](?:\\.(?:detail\\.)?(\\w+).*)?");

    private static final SequencedMap<String, SheetRow> NO_ROWS = new LinkedHashMap<>();

    private final CaseRecord record;
    private final Mistakes mistakes = new Mistakes();
    private final Map<EntryList, SequencedMap<String, SheetRow>> rows = new EnumMap<>(EntryList.class);
    private final Map<EntryList, Map<String, Object>> known = new EnumMap<>(EntryList.class);

    public SheetUpdate(CaseRecord record, List<Sheet> sheets) {
        this.record = record;
        var repeated = new RepeatedTables(record);
        var all = sheets.stream()
                .flatMap(sheet -> sheet.rows(repeated, mistakes).stream())
                .collect(Collectors.groupingBy(
                        SheetRow::list, () -> new EnumMap<>(EntryList.class), Collectors.toList()));
        all.forEach((list, some) -> known.put(
                list, Entries.of(record, list).collect(Collectors.toMap(Entry::id, Entry::value, (one, _) -> one))));
        identify(all);
    }

    /** Gives each row its id: its own, that of the entry with the same statement, address or name, or a new one. */
    private void identify(Map<EntryList, List<SheetRow>> all) {
        var given = all.values().stream()
                .flatMap(some -> some.stream().map(row -> row.text("id")))
                .filter(id -> !id.isEmpty());
        var ids = new NewIds(record, given);
        all.forEach((list, some) -> {
            var fields = ExportTables.fields(list);
            var own = OWN.getOrDefault(list, fields.fields().get(1).key());
            var getter = fields.fields().get(fields.indexOf(own)).getter();
            var byOwn = new HashMap<String, String>();
            Objects.requireNonNull(known.get(list))
                    .forEach((id, entry) -> byOwn.put(String.valueOf(getter.of(entry)), id));
            var made = ids.of(some.stream()
                    .filter(row -> row.text("id").isEmpty() && !byOwn.containsKey(row.text(own)))
                    .map(row -> words(row, own))
                    .toList());
            for (var row : some) {
                requireId(row);
                var id = row.text("id").isEmpty() ? made.getOrDefault(row, byOwn.get(row.text(own))) : row.text("id");
                var other =
                        rows.computeIfAbsent(list, _ -> new LinkedHashMap<>()).putIfAbsent(id, row);
                if (other != null) {
                    mistake(
                            row,
                            row.text("id").isEmpty() ? own : "id",
                            id,
                            "row " + other.number() + " of " + other.sheet() + " is the same entry",
                            "keep one of the two rows");
                }
            }
        });
    }

    private void requireId(SheetRow row) {
        var id = row.text("id");
        if (!id.isEmpty() && (id.length() > FieldType.MAX_ID || !ID.matcher(id).matches())) {
            mistake(
                    row,
                    "id",
                    null,
                    "“" + CellValues.shortened(id) + "” is not an id",
                    "use lower-case letters a to z and digits, in groups joined by single hyphens, at most "
                            + FieldType.MAX_ID + " characters");
        }
    }

    private static NewIds.Words words(SheetRow row, String own) {
        return switch (row.list()) {
            case FACTS -> NewIds.Words.of(row, row.text(own), "", WORDS_OF_ID);
            case SOURCES ->
                NewIds.Words.of(row, row.text("publisher") + " " + edtf(row.text("published")), row.text("title"), 99);
            default -> NewIds.Words.of(row, row.text(own), row.text("role"), 99);
        };
    }

    private static String edtf(String date) {
        try {
            return date.isEmpty() ? "" : TypedDate.edtf(date, null);
        } catch (Failure | DateFormatException e) {
            return date;
        }
    }

    private void mistake(SheetRow row, String heading, @Nullable String id, String message, @Nullable String hint) {
        var cell = row.cells().get(heading);
        // A date says in its message what to write.
        var parts = message.split("[:;] (?=write )", 2);
        var isSplit = hint == null && parts.length > 1;
        mistakes.add(
                row.sheet(),
                row.number(),
                cell == null ? 0 : cell.column(),
                heading,
                id,
                isSplit ? parts[0] : message,
                isSplit ? parts[1].replace("or today", "or about 2008") : hint == null ? "" : hint);
    }

    /**
     * Returns the file with the changes, in canonical form and without the examples of a starter; the same bytes if nothing
     * differs.
     *
     * @throws Failure {@code sheet-invalid}, exit 4, with each mistake
     */
    public NewEntries.Changed changed(byte[] file) {
        var values = new CellValues(record, rows);
        var fields = new LinkedHashMap<String, SequencedMap<String, Map<String, Object>>>();
        rows.forEach((list, byId) -> {
            var reader = new RowReader(list, values);
            var changes = new LinkedHashMap<String, Map<String, Object>>();
            byId.forEach((id, row) -> changes.put(id, reader.read(id, row)));
            fields.put(list.key(), changes);
        });
        mistakes.requireNone();
        var changed = NewEntries.changed(file, fields);
        var first = changed.ids().getOrDefault("added facts", List.of());
        return first.isEmpty()
                ? changed
                : new NewEntries.Changed(NewEntries.withoutExamples(changed.file(), first.getFirst()), changed.ids());
    }

    /**
     * Refuses what the changes make invalid.
     *
     * @param problems the errors of the changed file that the file did not have
     * @throws Failure {@code sheet-invalid}, exit 4, with the rows and columns of the errors
     */
    public void requireValid(Stream<Problem> problems) {
        problems.forEach(problem -> {
            var path = PATH.matcher(problem.path());
            var list = path.matches() ? EntryList.named(path.group(1)) : null;
            var row = list == null ? null : rows.getOrDefault(list, NO_ROWS).get(problem.id());
            if (row == null && problem.code().equals("duplicate-id")) {
                // The other entry with that id is on record.
                row = rows.values().stream()
                        .map(byId -> byId.get(problem.id()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            }
            if (row != null) {
                var key = path.group(2) == null ? "" : path.group(2);
                mistake(row, key, problem.id(), problem.message(), problem.hint());
            } else {
                mistakes.add(new Problem(
                        problem.code(),
                        problem.file(),
                        0,
                        0,
                        problem.path(),
                        problem.id(),
                        problem.message(),
                        problem.hint()));
            }
        });
        mistakes.requireNone();
    }

    /** Reads the rows of one list. */
    private final class RowReader {
        private final EntryList list;
        private final CellValues values;
        private final FieldTable<Object> table;
        private final Map<String, Column<Object>> exported;

        RowReader(EntryList list, CellValues values) {
            this.list = list;
            this.values = values;
            this.table = ExportTables.fields(list);
            this.exported = Stream.concat(
                            ExportTables.sheet(record, list).fields().stream(),
                            ExportTables.structured(record, list).stream())
                    .collect(Collectors.toMap(Column::name, column -> column, (flat, _) -> flat));
        }

        /** Returns the fields that the row changes. */
        Map<String, Object> read(String id, SheetRow row) {
            var entry = Objects.requireNonNull(known.get(list)).get(id);
            var changes = entry == null ? defaults() : new LinkedHashMap<String, Object>();
            changes.put("id", id);
            for (var field : table.fields()) {
                var cell = row.cells().get(field.key());
                if (cell != null && !field.key().equals("id") && isChanged(cell, field, entry)) {
                    put(field, cell, row, id, entry, changes);
                }
            }
            if (list == EntryList.FACTS) {
                readDetail(id, row, (Fact) entry, changes);
            }
            if (entry != null) {
                requireSameBounds(id, row, entry);
            }
            return changes;
        }

        private Map<String, Object> defaults() {
            var changes = new LinkedHashMap<String, Object>();
            for (var field : table.fields()) {
                var set = DEFAULTS.get(list.key() + "." + field.key());
                if (set != null) {
                    changes.put(field.key(), set);
                } else if (field.type() == Plain.FLAG) {
                    changes.put(field.key(), false);
                } else if (field.type() == Plain.TOPIC && field.isRequired()) {
                    changes.put(
                            field.key(),
                            record.topics().stream()
                                    .findFirst()
                                    .map(one -> one.id())
                                    .orElse("timeline"));
                } else {
                    changes.put(field.key(), CellValues.blank(field));
                }
            }
            return changes;
        }

        private boolean isChanged(Cell cell, Field<?> field, @Nullable Object entry) {
            if (entry == null) {
                return !cell.isBlank();
            }
            var column = exported.get(field.key());
            return column == null || !cell.isSame(column.of(entry), isDate(field));
        }

        private static boolean isDate(Field<?> field) {
            return field.type() == Plain.DATE
                    || field.type() == Plain.SINGLE_DATE
                    || field.type() == Plain.YEAR
                    || field.type() == Plain.DAY;
        }

        private void put(
                Field<?> field,
                Cell cell,
                SheetRow row,
                String id,
                @Nullable Object entry,
                Map<String, Object> changes) {
            try {
                var value = cell.isBlank() ? CellValues.blank(field) : values.value(field.type(), cell.value());
                changes.put(field.key(), withPrivate(field, value, entry));
            } catch (Failure e) {
                mistake(row, field.key(), id, e.message(), e.hint());
            } catch (DateFormatException e) {
                mistake(row, field.key(), id, String.valueOf(e.getMessage()), null);
            }
        }

        /** Keeps the private people of an entry; an export leaves out their names. */
        @SuppressWarnings("unchecked") // The field is of the table of the entry.
        private @Nullable Object withPrivate(Field<?> field, @Nullable Object value, @Nullable Object entry) {
            if (entry == null
                    || !(value instanceof List<?> items)
                    || !(field.type() instanceof Items all && all.item().isIdOf(EntryList.PEOPLE))) {
                return value;
            }
            var kept = new ArrayList<Object>(items);
            for (var id : (List<?>)
                    Objects.requireNonNull(((Field<Object>) field).getter().of(entry))) {
                if (!kept.contains(id)
                        && Objects.requireNonNull(record.people().get(id)).isPrivate()) {
                    kept.add(id);
                }
            }
            return kept;
        }

        private void readDetail(String id, SheetRow row, @Nullable Fact fact, Map<String, Object> changes) {
            var kind = kind(
                    changes.getOrDefault("kind", fact == null ? "" : fact.kind().key()));
            var fields = kind == null ? null : Detail.fieldsOf(kind);
            var isSameKind = fact != null && fact.kind() == kind;
            var detail = new LinkedHashMap<String, Object>();
            for (var any : Detail.fieldsOfAnyKind().fields()) {
                var cell = row.cells().get(any.key());
                var at = fields == null ? -1 : fields.indexOf(any.key());
                if (at < 0) {
                    detail.put(any.key(), NewEntries.NOTHING);
                    if (cell != null && !cell.isBlank() && kind != null) {
                        mistake(
                                row,
                                any.key(),
                                id,
                                "a fact of kind " + kind.key() + " has no " + any.key(),
                                "empty the cell, or correct the kind");
                    }
                    continue;
                }
                var field = Objects.requireNonNull(fields).fields().get(at);
                if (!isSameKind) {
                    detail.put(any.key(), CellValues.blank(field));
                }
                if (cell != null && isChanged(cell, field, isSameKind ? fact : null)) {
                    put(field, cell, row, id, null, detail);
                }
            }
            if (fields != null) {
                changes.put("detail", detail);
            } else if (fact == null || fact.detail() != null) {
                changes.put("detail", null);
            }
        }

        private @Nullable FactKind kind(@Nullable Object key) {
            return Stream.of(FactKind.values())
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .orElse(null);
        }

        /** Refuses another first or last day beside a date: both are computed. */
        private void requireSameBounds(String id, SheetRow row, Object entry) {
            row.cells().forEach((heading, cell) -> {
                var column = exported.get(heading);
                if (column != null && !Sheet.keys(list).contains(heading)) {
                    var value = column.of(entry).flat();
                    if (!cell.text().equals(value) && !CellValues.canMean(cell.text(), value)) {
                        mistake(row, heading, id, "this day is computed", "change the date beside it");
                    }
                }
            });
        }
    }
}
