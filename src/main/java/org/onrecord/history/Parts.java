package org.onrecord.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.FactDate;
import org.onrecord.model.Keyword;

/** The fields of one entry as texts, in the order of the format; taken only of entries that differ. */
final class Parts {
    private final SequencedMap<String, Part> parts = new LinkedHashMap<>();

    /** Adds a text. */
    Parts text(String field, @Nullable String text) {
        return text(field, text, text);
    }

    /** Adds a text that people say in other words. */
    Parts text(String field, @Nullable String text, @Nullable String spoken) {
        parts.put(field, Part.of(text, spoken));
        return this;
    }

    /** Adds a word of a closed list. */
    Parts word(String field, @Nullable Keyword word) {
        return word == null ? text(field, null) : text(field, word.key(), word.words());
    }

    /** Adds a date. */
    Parts date(String field, @Nullable FactDate date) {
        return date == null ? text(field, null) : text(field, date.edtf(), date.inWords());
    }

    /** Adds a list. */
    Parts list(String field, List<String> items) {
        parts.put(field, Part.of(items));
        return this;
    }

    /** Adds a list of what is no text by itself. */
    <T> Parts list(String field, List<T> items, Function<T, String> spelling) {
        return list(field, items.stream().map(spelling).toList());
    }

    /** The fields that differ, those of the earlier entry first. */
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
}
