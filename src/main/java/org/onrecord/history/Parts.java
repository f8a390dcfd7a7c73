package org.onrecord.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Change;
import org.onrecord.model.Citation;
import org.onrecord.model.Series;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable.Filled;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.Keyword;

/** The fields of one entry as texts, in the order of the format; made only for entries that differ. */
final class Parts {
    private final SequencedMap<String, Part> parts = new LinkedHashMap<>();

    /** Adds the fields of an entry, without its id and the fields that are compared separately. */
    Parts add(String prefix, List<Filled> fields) {
        for (var one : fields) {
            var field = one.field();
            if (field.type() != Plain.OWN_ID && field.type() != Plain.DETAIL && !isOfPoints(field)) {
                add(prefix + field.key(), field.type(), one.value());
            }
        }
        return this;
    }

    private static boolean isOfPoints(Field<?> field) {
        return field.type() instanceof Items list && list.item().equals(new FieldType.Part(Series.Point.FIELDS));
    }

    private void add(String field, FieldType type, @Nullable Object value) {
        switch (value) {
            case null -> text(field, null);
            case Keyword word -> word(field, word);
            case FactDate date -> date(field, date);
            case List<?> list -> list(field, list, Parts::item);
            case String topic when type == Plain.TOPIC -> text(field, topic, topic.replace('-', ' '));
            default -> text(field, value.toString());
        }
    }

    private static String item(Object item) {
        return switch (item) {
            case Citation one -> one.locator() == null ? one.source() : one.source() + ", " + one.locator();
            case Series.Break one -> "after " + one.after().edtf() + ": " + one.note();
            case Change.Correction one -> one.kind().key() + " " + one.id() + ": " + one.was() + ": " + one.reason();
            case Change.Withdrawal one -> one.kind().key() + " " + one.id() + ": " + one.reason();
            default -> item.toString();
        };
    }

    Parts text(String field, @Nullable String text) {
        return text(field, text, text);
    }

    /** Adds a text with a different form for people. */
    Parts text(String field, @Nullable String text, @Nullable String spoken) {
        parts.put(field, Part.of(text, spoken));
        return this;
    }

    Parts word(String field, @Nullable Keyword word) {
        return word == null ? text(field, null) : text(field, word.key(), word.words());
    }

    Parts date(String field, @Nullable FactDate date) {
        return date == null ? text(field, null) : text(field, date.edtf(), date.inWords());
    }

    Parts list(String field, List<String> items) {
        parts.put(field, Part.of(items));
        return this;
    }

    <T> Parts list(String field, List<T> items, Function<? super T, String> spelling) {
        return list(field, items.stream().map(spelling).toList());
    }

    /** Returns the fields that differ, the earlier entry's first. */
    static List<FieldChange> changes(Parts before, Parts after) {
        var fields = new LinkedHashSet<>(before.parts.keySet());
        fields.addAll(after.parts.keySet());
        var changes = new ArrayList<FieldChange>();
        for (var field : fields) {
            var was = before.parts.getOrDefault(field, Part.NOTHING);
            var is = after.parts.getOrDefault(field, Part.NOTHING);
            if (!was.items().equals(is.items())) {
                changes.add(FieldChange.of(field, was, is));
            }
        }
        return List.copyOf(changes);
    }

    /**
     * The value of a field, as text.
     *
     * @param items its text, or the items of a list; empty for nothing
     * @param spoken its text for people; null for nothing
     */
    record Part(
            List<String> items, boolean isList, @Nullable String spoken) {
        static final Part NOTHING = new Part(List.of(), false, null);

        static Part of(@Nullable String text, @Nullable String spoken) {
            return text == null ? NOTHING : new Part(List.of(text), false, spoken);
        }

        static Part of(List<String> items) {
            return new Part(items, true, joined(items));
        }

        @Nullable
        String text() {
            return joined(items);
        }

        private static @Nullable String joined(List<String> items) {
            return items.isEmpty() ? null : String.join("; ", items);
        }
    }
}
