package org.onrecord.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Detail;
import org.onrecord.model.FactKind;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Word;
import org.onrecord.model.field.FieldValues;
import org.onrecord.model.field.Keyword;
import org.onrecord.pack.PackDamage;
import org.onrecord.pack.RowReader;
import org.onrecord.pack.RowWriter;

/** Writes the entries of a record as rows, and reads them, by the tables of their fields. */
final class EntryCodec {
    /** Few are read at once; of many, and of the sources of a fact, most readers want none. */
    private static final int MANY = 4;

    private EntryCodec() {}

    /** Returns a text that differs where rows differ: the keys of a table and of those below it, in their order. */
    static String layout(FieldTable<?> table) {
        var layout = new StringBuilder("(");
        for (var field : table.fields()) {
            layout.append(field.key()).append(field.isSearched() ? "+" : "").append(below(field.type()));
        }
        return layout.append(')').toString();
    }

    private static String below(FieldType type) {
        return switch (type) {
            case Items items -> below(items.item());
            case Part part -> layout(part.table());
            case Plain.DETAIL -> {
                var details = new StringBuilder();
                for (var kind : FactKind.values()) {
                    var table = Detail.fieldsOf(kind);
                    details.append(table == null ? "" : layout(table));
                }
                yield details.toString();
            }
            default -> ",";
        };
    }

    static <E> E entry(FieldTable<E> table, RowReader row) {
        return table.build().apply(values(table, row));
    }

    static <E> void write(FieldTable<E> table, E entry, RowWriter row) {
        table.fields().forEach(field -> write(field.type(), field.getter().of(entry), row));
    }

    @SuppressWarnings("unchecked") // A part or a detail has the fields of its own type.
    private static void write(FieldType type, @Nullable Object value, RowWriter row) {
        row.number(value == null ? 0 : 1);
        switch (value) {
            case null -> {}
            case List<?> list -> {
                var items = new RowWriter();
                list.forEach(item -> write(((Items) type).item(), item, items));
                row.number(list.size()).bytes(items.toBytes());
            }
            case Boolean flag -> row.number(flag ? 1 : 0);
            case Keyword word -> row.text(word.key());
            case FactDate date -> row.text(date.edtf());
            case Detail detail -> write((FieldTable<Detail>) detail.fields(), detail, row);
            default -> {
                if (type instanceof Part part) {
                    write((FieldTable<Object>) part.table(), value, row);
                } else {
                    row.text(value.toString());
                }
            }
        }
    }

    static Values values(FieldTable<?> table, RowReader row) {
        var values = new Values(table);
        for (var field : table.fields()) {
            values.add(read(field.type(), row, values));
        }
        return values;
    }

    private static @Nullable Object read(FieldType type, RowReader row, Values before) {
        if (row.number() == 0) {
            return null;
        }
        return switch (type) {
            case Items items -> {
                var size = row.number();
                var part = row.part();
                yield size < MANY && !(items.item() instanceof Part)
                        ? list(items, size, part, before)
                        : new LazyList(size, () -> list(items, size, part, before));
            }
            case Part part -> entry(part.table(), row);
            case Word word -> known(word.words().get(row.text()));
            case Plain plain -> read(plain, row, before);
            case FieldType.Text _, FieldType.Id _ -> row.text();
        };
    }

    private static List<Object> list(Items items, int size, RowReader row, Values before) {
        var list = new ArrayList<Object>(size);
        for (var left = size; left > 0; left--) {
            list.add(known(read(items.item(), row, before)));
        }
        return List.copyOf(list);
    }

    /** A list that is read when something in it is asked for. */
    private static final class LazyList extends AbstractList<Object> {
        private final int size;
        private final Supplier<List<Object>> reader;
        private @Nullable List<Object> read;

        LazyList(int size, Supplier<List<Object>> reader) {
            this.size = size;
            this.reader = reader;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Object get(int index) {
            var list = read;
            if (list == null) {
                list = reader.get();
                read = list;
            }
            return list.get(index);
        }
    }

    private static Object read(Plain type, RowReader row, Values before) {
        return switch (type) {
            case TEXT, CASE_ID, OWN_ID, ANY_ID, TOPIC, PROCEEDING, VERSION, ADDRESS, SECURE_ADDRESS -> row.text();
            case DAY -> LocalDate.parse(row.text());
            case DATE, YEAR -> FactDate.parse(row.text());
            case SINGLE_DATE -> DatePoint.parse(row.text());
            case NUMBER -> new BigDecimal(row.text());
            case FORMAT, WHOLE_NUMBER -> Integer.valueOf(row.text());
            case FLAG -> row.number() == 1;
            case DETAIL -> entry(known(Detail.fieldsOf(before.get("kind", FactKind.class))), row);
        };
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new PackDamage("has a value of an unknown kind");
        }
        return value;
    }

    /** The values of an entry in the order of its fields. */
    static final class Values implements FieldValues {
        private final FieldTable<?> table;
        private final @Nullable Object[] values;
        private int size;

        Values(FieldTable<?> table) {
            this.table = table;
            this.values = new Object[table.fields().size()];
        }

        void add(@Nullable Object value) {
            values[size++] = value;
        }

        @Override
        public @Nullable Object find(String key) {
            return values[table.indexOf(key)];
        }

        @Override
        public <T> SequencedMap<String, T> entries(String key, Class<T> type) {
            throw new IllegalStateException("entries with ids have tables of their own");
        }
    }
}
