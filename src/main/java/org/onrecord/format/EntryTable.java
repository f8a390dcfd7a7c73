package org.onrecord.format;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list whose entries have ids: its valid entries, and the ids of all.
 *
 * @param <T> the type of the entries
 */
final class EntryTable<T> {
    private final Function<T, String> idOf;
    private final SequencedMap<String, T> entries = new LinkedHashMap<>();
    /**
     * Ids of entries that are invalid or still being read; a second map of all ids would take much memory in a large
     * file.
     */
    private final Map<String, String> others = new LinkedHashMap<>();

    private boolean isRead;

    EntryTable(Function<T, String> idOf) {
        this.idOf = idOf;
    }

    void declare(String id) {
        if (!entries.containsKey(id)) {
            others.putIfAbsent(id, id);
        }
    }

    boolean declares(String id) {
        return entries.containsKey(id) || others.containsKey(id);
    }

    /** Returns the declared id, as one shared string for all its uses, or null if it is not declared. */
    @Nullable
    String declared(String id) {
        T entry = entries.get(id);
        return entry == null ? others.get(id) : idOf.apply(entry);
    }

    /** Returns the ids of all entries, valid ones first. */
    Collection<String> ids() {
        return Stream.concat(entries.keySet().stream(), others.keySet().stream())
                .toList();
    }

    int size() {
        return entries.size() + others.size();
    }

    void add(String id, T entry) {
        entries.putIfAbsent(id, entry);
        others.remove(id);
    }

    @Nullable
    T get(String id) {
        return entries.get(id);
    }

    /** Marks the whole list as read: from now on an undeclared id is dangling. */
    void markRead() {
        isRead = true;
    }

    boolean isRead() {
        return isRead;
    }

    /** Returns the valid entries in file order. */
    SequencedMap<String, T> entries() {
        return Collections.unmodifiableSequencedMap(entries);
    }
}
