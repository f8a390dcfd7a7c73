package org.onrecord.format;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Brief;
import org.onrecord.model.Fact;
import org.onrecord.model.OpenQuestion;
import org.onrecord.model.Party;
import org.onrecord.model.Proceeding;
import org.onrecord.model.Series;
import org.onrecord.model.Source;
import org.onrecord.model.Topic;
import org.onrecord.model.Withheld;
import org.onrecord.model.field.EntryList;

/** The entries read so far, by list and id. */
final class EntryTables {
    /** Entries named on the command line: people, organisations, things and proceedings must not share an id. */
    private static final List<EntryList> NAMED =
            List.of(EntryList.PEOPLE, EntryList.ORGANISATIONS, EntryList.THINGS, EntryList.PROCEEDINGS);

    private final Map<EntryList, EntryTable<?>> tables = new EnumMap<>(EntryList.class);
    private final EntryTable<Fact> facts = new EntryTable<>(Fact::id);
    private final EntryTable<Series> series = new EntryTable<>(Series::id);

    EntryTables() {
        tables.put(EntryList.FACTS, facts);
        tables.put(EntryList.SERIES, series);
        tables.put(EntryList.BRIEFS, new EntryTable<>(Brief::id));
        tables.put(EntryList.TOPICS, new EntryTable<>(Topic::id));
        tables.put(EntryList.PROCEEDINGS, new EntryTable<>(Proceeding::id));
        tables.put(EntryList.PEOPLE, new EntryTable<>(Party::id));
        tables.put(EntryList.ORGANISATIONS, new EntryTable<>(Party::id));
        tables.put(EntryList.THINGS, new EntryTable<>(Party::id));
        tables.put(EntryList.SOURCES, new EntryTable<>(Source::id));
        tables.put(EntryList.WITHHELD, new EntryTable<>(Withheld::id));
        tables.put(EntryList.OPEN, new EntryTable<>(OpenQuestion::id));
    }

    EntryTable<Fact> facts() {
        return facts;
    }

    EntryTable<Series> series() {
        return series;
    }

    EntryTable<?> of(EntryList list) {
        return Objects.requireNonNull(tables.get(list));
    }

    @SuppressWarnings("unchecked")
    void keep(EntryList list, String id, Object entry) {
        ((EntryTable<Object>) of(list)).add(id, entry);
    }

    private static boolean shareIds(EntryList list, EntryList other) {
        return list == EntryList.OPEN || other == EntryList.OPEN || (NAMED.contains(list) && NAMED.contains(other));
    }

    /** Returns the list that already contains the id, or null if a new entry may use it. */
    @Nullable
    EntryList holder(String id, EntryList list) {
        if (of(list).declares(id)) {
            return list;
        }
        for (var other : EntryList.values()) {
            if (shareIds(list, other) && of(other).declares(id)) {
                return other;
            }
        }
        return null;
    }

    /**
     * A list whose entries have ids: its valid entries, and the ids of all.
     *
     * @param <T> the type of the entries
     */
    static final class EntryTable<T> {
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

        SequencedMap<String, T> entries() {
            return Collections.unmodifiableSequencedMap(entries);
        }
    }
}
