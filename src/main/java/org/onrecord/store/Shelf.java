package org.onrecord.store;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One list of the file whose entries have ids: its sound entries, and the ids of all.
 *
 * @param <T> what an entry is
 */
final class Shelf<T> {
    private final String noun;
    private final SequencedMap<String, T> entries = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private boolean isRead;

    /** A shelf for entries of which one is called by the noun. */
    Shelf(String noun) {
        this.noun = noun;
    }

    String noun() {
        return noun;
    }

    /** Adds an id, of a sound or an unsound entry. */
    void declare(String id) {
        ids.putIfAbsent(id, id);
    }

    boolean declares(String id) {
        return ids.containsKey(id);
    }

    /** The id as it is declared, one string for all its uses; null if it is not. */
    @Nullable
    String declared(String id) {
        return ids.get(id);
    }

    Collection<String> ids() {
        return Collections.unmodifiableSet(ids.keySet());
    }

    void add(String id, T entry) {
        entries.putIfAbsent(id, entry);
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
