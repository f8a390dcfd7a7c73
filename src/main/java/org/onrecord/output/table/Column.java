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
 * @param <T> what a row is made of
 * @param name its name in every format
 * @param type what it holds, for {@code output.schema.json}: {@code text}, {@code number}, {@code count}, {@code
 *     boolean}, a definition of the schema, or words such as {@code yes|no}; {@code [type]} is a list, {@code type+} is
 *     not empty, {@code type?} may be null
 * @param description what a reader of the schema must know beyond the name, or null
 * @param audience the readers beside data formats, which have every column
 * @param value how its value is found; called only when the column is written
 */
public record Column<T>(
        String name, String type, @Nullable String description, Audience audience, Function<T, Value> value) {

    /** When an assistant gets a column, whose results have to be small. */
    public enum Audience {
        ALWAYS,
        /** For a fact that is not established, or is shown by itself. */
        UNLESS_ESTABLISHED,
        /** For an entry that is shown by itself. */
        SHOWN,
        /** Never: for programs, or said in another way. */
        DATA
    }

    public Column(String name, String type, @Nullable String description, Function<T, Value> value) {
        this(name, type, description, Audience.ALWAYS, value);
    }

    /** A column whose name says it all. */
    public Column(String name, String type, Function<T, Value> value) {
        this(name, type, null, value);
    }

    /** What a column holds that is a field of this type. */
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

    /** What a column holds whose values are words of a list. */
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
