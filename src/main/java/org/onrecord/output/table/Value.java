package org.onrecord.output.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Keyword;
import tools.jackson.core.JsonGenerator;

/** A value of a row: structured in JSON, flat in formats with plain text only. */
public sealed interface Value {
    /** The absence of a value: {@code null} in JSON, empty as text. */
    Value NOTHING = new Nothing();

    void write(JsonGenerator json);

    /** Returns the value as plain text, with lists and objects joined by {@code "; "}. */
    String flat();

    static Value of(@Nullable String text) {
        return text == null ? NOTHING : new Text(text);
    }

    static Value of(@Nullable Keyword word) {
        return word == null ? NOTHING : new Text(word.key());
    }

    static Value of(@Nullable FactDate date) {
        return date == null ? NOTHING : new Text(date.edtf());
    }

    /** Returns a value of any type found in the entries of a record. */
    static Value ofAny(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case String text -> of(text);
            case Keyword word -> of(word);
            case FactDate date -> of(date);
            case BigDecimal number -> number(number);
            case Integer number -> number(number);
            case Boolean flag -> new Flag(flag);
            case LocalDate day -> of(day.toString());
            case List<?> list -> list(list, Value::ofAny);
            case Object other -> throw new IllegalArgumentException("no value: " + other);
        };
    }

    static Value number(@Nullable Integer number) {
        return number == null ? NOTHING : number(BigDecimal.valueOf(number));
    }

    static Value number(BigDecimal number) {
        var isShort = Math.abs((long) number.scale()) <= Numeral.MAX_ZEROS;
        return new Numeral(isShort ? number.toPlainString() : number.toString());
    }

    static Value words(@Nullable FactDate date) {
        return date == null ? NOTHING : new Text(date.inWords());
    }

    static Value texts(Collection<String> texts) {
        return list(texts, Value::of);
    }

    public static <T> Value list(Collection<T> items, Function<T, Value> value) {
        return new Items(items.stream().map(value).toList());
    }

    static Value object(Member... members) {
        return object(Arrays.asList(members));
    }

    static Value object(List<Member> members) {
        return new Group(null, members);
    }

    /** Returns an object; in plain-text formats it is its id. */
    static Value named(String id, Member... members) {
        return new Group(id, Arrays.asList(members));
    }

    record Text(String text) implements Value {
        @Override
        public void write(JsonGenerator json) {
            json.writeString(text);
        }

        @Override
        public String flat() {
            return text;
        }
    }

    /** A number as text, which is printed as it was written. */
    record Numeral(String text) implements Value {
        /** Limit on zeros written out, because a number such as 1e999999999 would exhaust memory. */
        private static final int MAX_ZEROS = 40;

        @Override
        public void write(JsonGenerator json) {
            json.writeNumber(text);
        }

        @Override
        public String flat() {
            return text;
        }
    }

    record Flag(boolean isSet) implements Value {
        @Override
        public void write(JsonGenerator json) {
            json.writeBoolean(isSet);
        }

        @Override
        public String flat() {
            return Boolean.toString(isSet);
        }
    }

    record Nothing() implements Value {
        @Override
        public void write(JsonGenerator json) {
            json.writeNull();
        }

        @Override
        public String flat() {
            return "";
        }
    }

    record Items(List<Value> values) implements Value {
        @Override
        public void write(JsonGenerator json) {
            json.writeStartArray();
            values.forEach(value -> value.write(json));
            json.writeEndArray();
        }

        @Override
        public String flat() {
            return values.stream().map(Value::flat).collect(Collectors.joining("; "));
        }
    }

    /** Rows of a table, evaluated while they are written. */
    record Rows(Table<?> table) implements Value {
        @Override
        public void write(JsonGenerator json) {
            Json.writeArray(table, json);
        }

        @Override
        public String flat() {
            throw new UnsupportedOperationException();
        }
    }

    /** An object; in plain-text formats its id, or else its members with a value. */
    record Group(@Nullable String id, List<Member> members) implements Value {
        @Override
        public void write(JsonGenerator json) {
            json.writeStartObject();
            members.forEach(member -> member.write(json));
            json.writeEndObject();
        }

        @Override
        public String flat() {
            return id != null
                    ? id
                    : members.stream()
                            .filter(member -> !(member.value instanceof Nothing))
                            .map(member -> member.key + ": " + member.value.flat())
                            .collect(Collectors.joining("; "));
        }
    }

    /**
     * A member of an object.
     *
     * @param isDataOnly whether results for assistants omit it
     */
    record Member(String key, Value value, boolean isDataOnly) {
        public Member(String key, Value value) {
            this(key, value, false);
        }

        public Member dataOnly() {
            return new Member(key, value, true);
        }

        public static Member object(String key, Member... members) {
            return new Member(key, Value.object(members));
        }

        public static Member of(String key, @Nullable String text) {
            return new Member(key, Value.of(text));
        }

        public static Member of(String key, @Nullable Keyword word) {
            return new Member(key, Value.of(word));
        }

        public static Member of(String key, @Nullable FactDate date) {
            return new Member(key, Value.of(date));
        }

        public static Member of(String key, int number) {
            return new Member(key, Value.number(number));
        }

        public void write(JsonGenerator json) {
            json.writeName(key);
            value.write(json);
        }
    }
}
