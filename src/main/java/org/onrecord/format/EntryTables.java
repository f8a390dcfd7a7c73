package org.onrecord.format;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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

final class EntryTables {
    /** Entries named on the command line: people, organisations and proceedings must not share an id. */
    private static final List<EntryList> NAMED =
            List.of(EntryList.PEOPLE, EntryList.ORGANISATIONS, EntryList.PROCEEDINGS);

    private final EntryTable<Fact> facts = new EntryTable<>(Fact::id);
    private final EntryTable<Series> series = new EntryTable<>(Series::id);
    private final Map<EntryList, EntryTable<?>> tables = new EnumMap<>(EntryList.class);

    EntryTables() {
        tables.put(EntryList.FACTS, facts);
        tables.put(EntryList.SERIES, series);
        put(EntryList.BRIEFS, Brief::id);
        put(EntryList.TOPICS, Topic::id);
        put(EntryList.PROCEEDINGS, Proceeding::id);
        put(EntryList.PEOPLE, Party::id);
        put(EntryList.ORGANISATIONS, Party::id);
        put(EntryList.SOURCES, Source::id);
        put(EntryList.WITHHELD, Withheld::id);
        put(EntryList.OPEN, OpenQuestion::id);
    }

    private <T> void put(EntryList list, Function<T, String> idOf) {
        tables.put(list, new EntryTable<>(idOf));
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
}
