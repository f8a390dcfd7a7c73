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
 * One list of the file whose entries have ids: its sound entries, and the ids of all.
 *
 * @param <T> what an entry is
 */
final class EntryTable<T> {
    private final Function<T, String> idOf;
    private final SequencedMap<String, T> entries = new LinkedHashMap<>();
    /** Ids of entries that are unsound, or still being read: in a large file a second map of all would weigh much. */
    private final Map<String, String> others = new LinkedHashMap<>();

    private boolean isRead;

    EntryTable(Function<T, String> idOf) {
        this.idOf = idOf;
    }

    /** Adds an id, of a sound or an unsound entry. */
    void declare(String id) {
        if (!entries.containsKey(id)) {
            others.putIfAbsent(id, id);
        }
    }

    boolean declares(String id) {
        return entries.containsKey(id) || others.containsKey(id);
    }

    /** The id as it is declared, one string for all its uses; null if it is not. */
    @Nullable
    String declared(String id) {
        T entry = entries.get(id);
        return entry == null ? others.get(id) : idOf.apply(entry);
    }

    /** The ids of all entries, those of sound ones first. */
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

    /** The sound entry with this id, or null. */
    @Nullable
    T get(String id) {
        return entries.get(id);
    }

    /** Notes that the whole list was read, so that an id that it does not declare is nowhere. */
    void markRead() {
        isRead = true;
    }

    boolean isRead() {
        return isRead;
    }

    /** The sound entries in the order of the file. */
    SequencedMap<String, T> entries() {
        return Collections.unmodifiableSequencedMap(entries);
    }
}
