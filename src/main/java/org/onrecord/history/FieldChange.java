package org.onrecord.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an entry with different values in two versions.
 *
 * @param field its key in the facts format, prefixed with {@code detail.} or another path in nested objects
 * @param was the old value, a list joined with {@code "; "}; null for nothing
 * @param is the new value, likewise
 * @param wasSpoken the old value for people: dates in plain English
 * @param isSpoken the new value, likewise
 * @param removed for a list, the items in the earlier version only; otherwise empty
 * @param added for a list, the items in the later version only; otherwise empty
 */
public record FieldChange(
        String field,
        @Nullable String was,
        @Nullable String is,
        @Nullable String wasSpoken,
        @Nullable String isSpoken,
        List<String> removed,
        List<String> added) {

    /** Returns the field's name for people, such as {@code in force from}. */
    public String words() {
        var key = field.startsWith("detail.") ? field.substring("detail.".length()) : field;
        return key.replace('_', ' ').replace(".", ", ");
    }

    /** Whether the field only helps to find the entry and asserts nothing. */
    public boolean isFindingAid() {
        return field.equals("asked") || field.equals("topics");
    }

    /** Whether the items added and removed are known, which say more than both lists in full. */
    public boolean isOfItems() {
        return !removed.isEmpty() || !added.isEmpty();
    }
}
