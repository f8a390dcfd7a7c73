package org.onrecord.format.canonical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sorts those lists of a facts file whose order says nothing; entries that are equal in this keep their order.
 *
 * <p>Everything else keeps the order that an editor gave it: whom a fact is about first, which source weighs most, what
 * a newcomer is told first, what stood in {@code changes} when a version was released.
 */
final class EntryOrder {
    private EntryOrder() {}

    /** The record with its sources by id, notes and facts by topic, intervals by person, and breaks in order of time. */
    static Json arranged(Json record) {
        if (!(record instanceof Json.Members object)) {
            return record;
        }
        var values = new LinkedHashMap<>(object.values());
        var topics =
                values.containsKey("topics") ? texts(values.get("topics"), "id") : texts(values.get("facts"), "topic");
        sort(values, "as_of_notes", byRank("topic", topics));
        sort(values, "sources", Comparator.comparing(source -> source.text("id")));
        sort(values, "facts", byRank("topic", topics));
        sort(values, "statuses", byRank("person", texts(values.get("people"), "id")));
        if (values.get("series") instanceof Json.Items series) {
            values.put(
                    "series",
                    new Json.Items(
                            series.items().stream().map(EntryOrder::breaks).toList()));
        }
        return new Json.Members(values);
    }

    private static Json breaks(Json series) {
        if (!(series instanceof Json.Members object)) {
            return series;
        }
        var values = new LinkedHashMap<>(object.values());
        sort(values, "breaks", byRank("after", texts(values.get("points"), "period")));
        return new Json.Members(values);
    }

    private static void sort(Map<String, Json> values, String key, Comparator<Json.Members> order) {
        if (values.get(key) instanceof Json.Items list) {
            var sorted = new ArrayList<Json>(list.items());
            sorted.sort(Comparator.comparing(item -> (Json.Members) item, order));
            values.put(key, new Json.Items(sorted));
        }
    }

    private static Comparator<Json.Members> byRank(String key, List<String> words) {
        var ranks = new HashMap<String, Integer>();
        words.forEach(word -> ranks.putIfAbsent(word, ranks.size()));
        return Comparator.comparingInt(entry -> ranks.getOrDefault(entry.text(key), ranks.size()));
    }

    private static List<String> texts(@Nullable Json list, String key) {
        return list instanceof Json.Items entries
                ? entries.items().stream()
                        .map(entry -> entry instanceof Json.Members object ? object.text(key) : "")
                        .toList()
                : List.of();
    }
}
