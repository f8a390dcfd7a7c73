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
    /** No value: {@code null} in JSON, empty as text. */
    Value NOTHING = new Nothing();

    void write(JsonGenerator json);

    /** The value as one text: lists and objects joined with {@code "; "}. */
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

    /** A value as the entries of a record hold it. */
    static Value ofAny(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case String text -> of(text);
            case Keyword word -> of(word);
            case FactDate date -> of(date);
            case BigDecimal number -> new Decimal(number);
            case Integer number -> number(number);
            case Boolean flag -> new Flag(flag);
            case LocalDate day -> of(day.toString());
            case List<?> list -> list(list, Value::ofAny);
            case Object other -> throw new IllegalArgumentException("no value: " + other);
        };
    }

    static Value number(@Nullable Integer number) {
        return number == null ? NOTHING : new Decimal(BigDecimal.valueOf(number));
    }

    /** A date as people say it. */
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
        return new Group(null, Arrays.asList(members));
    }

    /** An object; in formats with plain text only, its id. */
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

    /** A number, exactly as it was written. */
    record Decimal(BigDecimal number) implements Value {
        /** Beyond this the digits of a number such as 1e999999999 would fill the memory. */
        private static final int MOST_ZEROS = 40;

        @Override
        public void write(JsonGenerator json) {
            json.writeNumber(flat());
        }

        @Override
        public String flat() {
            return Math.abs((long) number.scale()) > MOST_ZEROS ? number.toString() : number.toPlainString();
        }
    }

    /** A number that is copied and never computed with. */
    record Numeral(String text) implements Value {
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

    /** Rows of a table, each evaluated only while it is written. */
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

    /** An object; in formats with plain text only, its id if it has one, else its members that have a value. */
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
     * @param key its name
     * @param value its value
     * @param isDataOnly whether only data formats have it, and results for assistants do not
     */
    record Member(String key, Value value, boolean isDataOnly) {
        public Member(String key, Value value) {
            this(key, value, false);
        }

        public Member dataOnly() {
            return new Member(key, value, true);
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
