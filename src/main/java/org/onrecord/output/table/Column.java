package org.onrecord.output.table;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;
import org.onrecord.model.field.FieldType.Word;
import org.onrecord.model.field.Keyword;

/**
 * A column of a table.
 *
 * @param <T> the type of the row's item
 * @param name its name in every format
 * @param type the type of its values, for {@code output.schema.json}: {@code text}, {@code number}, {@code count},
 *     {@code boolean}, a definition of the schema, or alternatives such as {@code yes|no}; {@code [type]} is a list,
 *     {@code type+} is not empty, {@code type?} may be null
 * @param description documentation for the schema if the name is not enough, or null
 * @param audience when assistants get the column; data formats always have it
 * @param value computes its value, only when the column is written
 */
public record Column<T>(
        String name, String type, @Nullable String description, Audience audience, Function<T, Value> value) {

    /** The cases in which assistants, whose results must be small, get a column. */
    public enum Audience {
        ALWAYS,
        /** Only for a fact that is not established, or is shown on its own. */
        UNLESS_ESTABLISHED,
        /** Only for an entry that is shown on its own. */
        SHOWN,
        /** Unless the entry before has the same value. */
        UNLESS_REPEATED,
        /** Never: the column is for programs, or duplicates another. */
        DATA
    }

    public Column(String name, String type, @Nullable String description, Function<T, Value> value) {
        this(name, type, description, Audience.ALWAYS, value);
    }

    public Column(String name, String type, Function<T, Value> value) {
        this(name, type, null, value);
    }

    public static String type(FieldType type) {
        return switch (type) {
            case Word word -> word.name();
            case Items list -> "[" + type(list.item()) + "]";
            case FieldType.Id _ -> "id";
            case Text _ -> "text";
            case Part part -> part.table().name();
            case Plain plain ->
                switch (plain) {
                    case TEXT, PROCEEDING, VERSION, ADDRESS, SECURE_ADDRESS -> "text";
                    case OWN_ID, ANY_ID, CASE_ID -> "id";
                    case DATE, YEAR, SINGLE_DATE -> "edtf";
                    case NUMBER, FORMAT -> "number";
                    case WHOLE_NUMBER -> "count";
                    case FLAG -> "boolean";
                    case TOPIC -> "topic";
                    case DAY -> "day";
                    case DETAIL -> "detail";
                };
        };
    }

    public static String oneOf(Keyword... words) {
        return String.join("|", Keyword.keys(words));
    }

    public Column<T> as(String other) {
        return new Column<>(name, other, description, audience, value);
    }

    public Column<T> onlyFor(Audience other) {
        return new Column<>(name, type, description, other, value);
    }

    public Value of(T item) {
        return value.apply(item);
    }

    public static List<String> names(List<? extends Column<?>> fields) {
        return fields.stream().<String>map(Column::name).toList();
    }
}
