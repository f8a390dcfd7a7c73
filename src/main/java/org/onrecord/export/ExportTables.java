package org.onrecord.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.TableWriter;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * The tables of a record: one for each list of entries, for each list inside entries with ids, and for each kind of
 * detail.
 *
 * <p>The changes between versions are left out: {@code facts log} lists them.
 */
public final class ExportTables {
    /** The suffix of tables of details. */
    static final String DETAIL = "_detail";

    private static final String CHANGES = "changes";

    private final CaseRecord record;
    private final EntryColumns fields;
    private final List<Named> tables = new ArrayList<>();

    /** A table and its name, in lower case with underscores. */
    public record Named(String name, Table<?> table) {}

    private ExportTables(CaseRecord record) {
        this.record = record;
        this.fields = new EntryColumns(record);
    }

    /** Returns the tables, whose rows are read while they are written. */
    public static List<Named> of(CaseRecord record) {
        var all = new ExportTables(record);
        all.tables.add(new Named("record", new Table<>(all.fields.flat(CaseRecord.FIELDS), List.of(record))));
        lists().forEach(all::addList);
        for (var kind : FactKind.values()) {
            all.addDetail(kind);
        }
        return all.tables;
    }

    /** Returns one table for each list of entries, with all that an entry has in structured values. */
    static List<Named> structured(CaseRecord record) {
        var fields = new EntryColumns(record);
        return lists().map(list ->
                        new Named(list.key(), table(fields.structured(entryFields(list)), () -> entries(record, list))))
                .toList();
    }

    /** Returns the tables with what else is edited in a sheet of facts: sources and details. */
    public static List<Named> sheets(CaseRecord record) {
        return of(record).stream()
                .map(named -> named.name().equals("facts") ? new Named("facts", sheet(record, EntryList.FACTS)) : named)
                .toList();
    }

    /** Returns a list of entries as a sheet, which {@code facts add} reads. */
    public static Table<Object> sheet(CaseRecord record, EntryList list) {
        var field = listed(list);
        var fields = new EntryColumns(record);
        var columns = new ArrayList<>(fields.flat(entryFields(field)));
        if (list == EntryList.FACTS) {
            columns.add(new Column<>("sources", "[text]", fact -> citations((Fact) fact)));
            Detail.fieldsOfAnyKind().keys().forEach(key -> columns.add(fields.ofDetail(key)));
        }
        return table(columns, () -> entries(record, field));
    }

    /** Returns the columns of a list of entries with all that lines of JSON have. */
    public static List<Column<Object>> structured(CaseRecord record, EntryList list) {
        return new EntryColumns(record).structured(fields(list));
    }

    private static Value citations(Fact fact) {
        return Value.list(
                fact.sources(),
                cited -> Value.named(
                        cited.locator() == null ? cited.source() : cited.source() + " " + cited.locator(),
                        Member.of("source", cited.source()),
                        Member.of("locator", cited.locator())));
    }

    /** Returns the field of a record that has a list of entries with ids. */
    private static Field<CaseRecord> listed(EntryList list) {
        var fields = CaseRecord.FIELDS;
        return fields.fields().get(fields.indexOf(list.key()));
    }

    /** Returns the fields of the entries of a list with ids. */
    public static FieldTable<Object> fields(EntryList list) {
        return entryFields(listed(list));
    }

    /** Returns all entries of a list with ids, also private people. */
    public static Stream<Object> all(CaseRecord record, EntryList list) {
        var entries = Objects.requireNonNull(listed(list).getter().of(record));
        return (entries instanceof Map<?, ?> byId ? byId.values() : (List<?>) entries)
                .stream().map(Object.class::cast);
    }

    private static Stream<Field<CaseRecord>> lists() {
        return CaseRecord.FIELDS.fields().stream()
                .filter(field ->
                        EntryColumns.isStructured(field.type()) && !field.key().equals(CHANGES));
    }

    @SuppressWarnings("unchecked") // The entries of a list are what its table makes.
    private static FieldTable<Object> entryFields(Field<CaseRecord> list) {
        return (FieldTable<Object>) ((Part) ((Items) list.type()).item()).table();
    }

    private static Stream<Object> entries(CaseRecord record, Field<CaseRecord> list) {
        return EntryColumns.entries(Objects.requireNonNull(list.getter().of(record)))
                .map(Object.class::cast);
    }

    private static <E> Table<E> table(List<Column<E>> columns, Supplier<Stream<E>> rows) {
        return new Table<>(columns, () -> rows.get().iterator());
    }

    private void addList(Field<CaseRecord> list) {
        var table = entryFields(list);
        tables.add(new Named(list.key(), table(fields.flat(table), () -> entries(record, list))));
        var ids = EntryList.named(list.key());
        if (ids != null) {
            table.fields().stream()
                    .filter(field -> field.type() instanceof Items && EntryColumns.isShown(field))
                    .forEach(field -> addItems(list, noun(ids), table, field));
        }
    }

    private static String noun(EntryList list) {
        return list.noun().replace(' ', '_').toLowerCase(Locale.ROOT);
    }

    /** An item of a list inside an entry, with its number from 1. */
    private record Item(Object entry, int number, Object value) {}

    private void addItems(Field<CaseRecord> list, String noun, FieldTable<Object> table, Field<Object> field) {
        var id = table.fields().getFirst();
        var columns = new ArrayList<Column<Item>>();
        columns.add(new Column<>(noun, "id", item -> Value.ofAny(id.getter().of(item.entry()))));
        columns.add(new Column<>("number", "count", item -> Value.number(item.number())));
        columns.addAll(itemColumns(noun, field));
        tables.add(new Named(
                list.key() + "_" + field.key(),
                table(columns, () -> entries(record, list).flatMap(entry -> items(entry, field)))));
    }

    private Stream<Item> items(Object entry, Field<Object> field) {
        var items = fields.shown(
                field.type(), (List<?>) Objects.requireNonNull(field.getter().of(entry)));
        return IntStream.range(0, items.size()).mapToObj(at -> new Item(entry, at + 1, items.get(at)));
    }

    /** Returns the columns of an item; an id in the same list as its entry has the key of the field as its column. */
    @SuppressWarnings("unchecked") // A part has the fields of its own type.
    private List<Column<Item>> itemColumns(String entryNoun, Field<Object> field) {
        var type = ((Items) field.type()).item();
        if (type instanceof Part part) {
            return fields.flat((FieldTable<Object>) part.table()).stream()
                    .map(column -> new Column<Item>(column.name(), column.type(), item -> column.of(item.value())))
                    .toList();
        }
        var noun = type instanceof FieldType.Id id ? noun(id.list()) : "value";
        var name = noun.equals(entryNoun) ? field.key() : noun;
        return List.of(new Column<>(name, Column.type(type), item -> fields.value(type, item.value())));
    }

    @SuppressWarnings("unchecked") // A detail has the fields of the kind of its fact.
    private void addDetail(FactKind kind) {
        var table = (FieldTable<Detail>) Detail.fieldsOf(kind);
        if (table == null) {
            return;
        }
        var columns = new ArrayList<Column<Fact>>();
        columns.add(new Column<>("fact", "id", fact -> Value.of(fact.id())));
        fields.flat(table)
                .forEach(column -> columns.add(new Column<>(
                        column.name(), column.type(), fact -> column.of(Objects.requireNonNull(fact.detail())))));
        tables.add(new Named(kind.key() + DETAIL, table(columns, () -> record.factsOf(kind))));
    }

    /** Writes the entries of a record as lines of JSON, each with the name of its list. */
    public static void writeLines(CaseRecord record, Layout layout, Sink out) {
        structured(record).forEach(list -> writeLines(list.name(), list.table(), new TableWriter(layout), out));
    }

    private static <T> void writeLines(String list, Table<T> table, TableWriter writer, Sink out) {
        var columns = new ArrayList<Column<? super T>>();
        columns.add(new Column<>("list", "text", _ -> Value.of(list)));
        columns.addAll(table.fields());
        writer.write(new Table<>(columns, table.items()), out);
    }
}
