package org.onrecord.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * The fields of entries as columns, generated from their field tables.
 *
 * <p>A date has two more columns, its first and last possible day. Ids of private people are left out, and so are
 * questions in {@code asked}, which are only for matching.
 */
record EntryColumns(CaseRecord record) {
    /** The suffixes of the first and last possible day of a date. */
    static final String FROM = "_from";

    static final String TO = "_to";

    <E> List<Column<E>> structured(FieldTable<E> fields) {
        return columns(fields, _ -> true);
    }

    /** Returns a column for each field, without the parts and lists of parts. */
    <E> List<Column<E>> flat(FieldTable<E> fields) {
        return columns(fields, type -> !isStructured(type));
    }

    /** Returns the column of a field of details, without a value for facts whose kind does not have it. */
    Column<Object> ofDetail(String key) {
        return new Column<>(key, "text", fact -> switch (((Fact) fact).detail()) {
            case Detail detail ->
                detail.filled().stream()
                        .filter(one -> one.field().key().equals(key))
                        .map(one -> value(one.field().type(), one.value()))
                        .findFirst()
                        .orElse(Value.NOTHING);
            case null -> Value.NOTHING;
        });
    }

    private <E> List<Column<E>> columns(FieldTable<E> fields, Function<FieldType, Boolean> isKept) {
        var columns = new ArrayList<Column<E>>();
        for (var field : fields.fields()) {
            if (isShown(field) && isKept.apply(field.type())) {
                columns.add(column(field.key(), field, this::value));
                if (isDate(field.type())) {
                    columns.add(bound(field, FROM, FactDate::firstDay));
                    columns.add(bound(field, TO, FactDate::lastDay));
                }
            }
        }
        return columns;
    }

    static boolean isShown(Field<?> field) {
        var isQuestions = field.type() instanceof Items items && items.item().equals(Text.QUESTION);
        return !isQuestions && field.type() != Plain.FORMAT && !field.key().startsWith("$");
    }

    static boolean isStructured(FieldType type) {
        return type == Plain.DETAIL
                || type instanceof Part
                || (type instanceof Items items && items.item() instanceof Part);
    }

    static boolean isDate(FieldType type) {
        return type == Plain.DATE || type == Plain.YEAR || type == Plain.SINGLE_DATE;
    }

    private interface ValueOf {
        Value of(FieldType type, @Nullable Object value);
    }

    private static <E> Column<E> column(String name, Field<E> field, ValueOf value) {
        return new Column<>(
                name,
                Column.type(field.type()),
                entry -> value.of(field.type(), field.getter().of(entry)));
    }

    private static <E> Column<E> bound(Field<E> field, String suffix, Function<FactDate, @Nullable LocalDate> side) {
        return column(
                field.key() + suffix,
                field,
                (_, date) -> Value.ofAny(date == null ? null : side.apply((FactDate) date)));
    }

    /** Returns the value of a field, with parts and details as objects. */
    Value value(FieldType type, @Nullable Object value) {
        return switch (value) {
            case List<?> list -> Value.list(shown(type, list), item -> value(((Items) type).item(), item));
            case Detail detail -> object(detail.fields(), detail);
            case String id when isPrivate(type, id) -> Value.NOTHING;
            case Record part when type instanceof Part known -> object(known.table(), part);
            case null, default -> Value.ofAny(value);
        };
    }

    /** Returns the items of a list without ids of private people. */
    List<?> shown(FieldType list, List<?> items) {
        var item = ((Items) list).item();
        return items.stream()
                .filter(one -> !(one instanceof String id && isPrivate(item, id)))
                .toList();
    }

    private boolean isPrivate(FieldType type, String id) {
        var person = type.isIdOf(EntryList.PEOPLE) ? record.people().get(id) : null;
        return person != null && person.isPrivate();
    }

    @SuppressWarnings("unchecked") // A part or a detail has the fields of its own type.
    private Value object(FieldTable<?> table, Object part) {
        return Value.object(structured((FieldTable<Object>) table).stream()
                .map(column -> new Member(column.name(), column.of(part)))
                .toList());
    }

    /** Returns the entries that an export contains: all but private people. */
    static Stream<?> entries(Object list) {
        var all = list instanceof Map<?, ?> byId ? byId.values() : (List<?>) Objects.requireNonNull(list);
        return all.stream().filter(entry -> !(entry instanceof Party party && party.isPrivate()));
    }
}
