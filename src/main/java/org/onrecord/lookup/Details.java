package org.onrecord.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.Fact;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** The typed details of facts as data, generated from their field tables. */
public final class Details {
    private Details() {}

    /** Returns a detail as an object with the facts format's keys, type first. */
    static Value of(Fact fact) {
        var detail = fact.detail();
        if (detail == null) {
            return Value.NOTHING;
        }
        var members = new ArrayList<Member>();
        members.add(Member.of("type", fact.kind()));
        detail.filled().forEach(one -> members.add(new Member(one.field().key(), Value.ofAny(one.value()))));
        return new Value.Group(null, members);
    }

    /**
     * Returns the columns for facts of one kind. Optional fields and later columns come last, so that no column ever
     * moves.
     *
     * @param special lookup-specific columns, placed after the required fields
     */
    @SafeVarargs
    public static <T extends Sourced> List<Column<? super T>> columns(
            FieldTable<? extends Detail> table, Column<T>... special) {
        var columns = new ArrayList<Column<? super T>>(columns(table, true));
        for (var column : special) {
            columns.add(column);
        }
        return Stream.of(Sourced.<T>around(columns), columns(table, false), Sourced.ADDED)
                .<Column<? super T>>flatMap(List::stream)
                .toList();
    }

    private static List<Column<Sourced>> columns(FieldTable<? extends Detail> table, boolean areRequired) {
        return table.fields().stream()
                .filter(field -> field.isRequired() == areRequired)
                .flatMap(Details::columns)
                .toList();
    }

    private static Stream<Column<Sourced>> columns(Field<? extends Detail> field) {
        var key = field.key();
        return switch (field.type()) {
            case FieldType type
            when type.isIdOfParty() ->
                Stream.of(column(field, key, "party-name", (record, id) -> Sourced.party(record, (String) id)));
            case Plain.PROCEEDING ->
                Stream.of(
                        column(field, key, "text", (record, id) -> Value.of(record.labelOf((String) id))),
                        column(field, key + "_id", "id?", Details::proceedingId));
            case Plain.DATE ->
                Stream.of(
                        column(field, key, "edtf", (_, date) -> Value.ofAny(date)),
                        column(field, key + "_text", "text", (_, date) -> Value.words((FactDate) date)));
            case FieldType other -> Stream.of(column(field, key, Column.type(other), (_, value) -> Value.ofAny(value)));
        };
    }

    private static Column<Sourced> column(
            Field<? extends Detail> field, String name, String type, BiFunction<CaseRecord, Object, Value> value) {
        return new Column<>(name, field.mayBeNull() && !type.endsWith("?") ? type + "?" : type, row -> {
            var own = value(field, row);
            return own == null ? Value.NOTHING : value.apply(row.record(), own);
        });
    }

    /** Reads a field from a row; the row's fact must be of the matching kind. */
    @SuppressWarnings("unchecked")
    private static <D extends Detail> @Nullable Object value(Field<D> field, Sourced row) {
        return field.getter().of((D)
                Objects.requireNonNull(Objects.requireNonNull(row.fact()).detail()));
    }

    private static Value proceedingId(CaseRecord record, Object proceeding) {
        return record.proceedings().containsKey(proceeding) ? Value.ofAny(proceeding) : Value.NOTHING;
    }
}
