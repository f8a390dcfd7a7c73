package org.onrecord.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a field of an entry holds, as text.
 *
 * @param items its text, or the items of a list; empty for nothing
 * @param isList whether it is a list
 * @param spoken its text for people; null for nothing
 */
record Part(List<String> items, boolean isList, @Nullable String spoken) {
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
