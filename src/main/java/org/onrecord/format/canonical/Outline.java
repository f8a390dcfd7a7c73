package org.onrecord.format.canonical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The members of a facts file; entries are kept as positions, so that large files fit into memory. */
final class Outline {
    /** The key by which entries are sorted or ranked, for lists that do not use {@code id}. */
    private static final Map<String, String> SORT_KEYS =
            Map.of("as_of_notes", "topic", "facts", "topic", "statuses", "person");

    private final LinkedHashMap<String, Member> members = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private Outline() {}

    /**
     * A member of the file.
     *
     * @param value its value, or null for a list of entries
     */
    record Member(@Nullable Json value, List<Entry> entries) {}

    /**
     * An entry of a list, from its first byte to the end of its last.
     *
     * @param name the value by which it is sorted or ranked; may be empty
     */
    record Entry(int start, int end, String name) {}

    /** Returns the members of a file. Lists without a meaningful order are sorted; the sort is stable. */
    static Map<String, Member> of(byte[] file) {
        var outline = new Outline();
        try (var parser = JsonReader.parser(file, 0, file.length)) {
            outline.read(parser);
        }
        outline.sort();
        return outline.members;
    }

    private void read(JsonParser parser) {
        parser.nextToken();
        for (var key = parser.nextName(); key != null; key = parser.nextName()) {
            var member = parser.nextToken() == JsonToken.START_ARRAY
                    ? new Member(null, entries(parser, SORT_KEYS.getOrDefault(key, "id")))
                    : new Member(JsonReader.value(parser), List.of());
            members.put(key, member);
        }
    }

    private List<Entry> entries(JsonParser parser, String sortKey) {
        var entries = new ArrayList<Entry>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var start = (int) parser.currentTokenLocation().getByteOffset();
            var name = skip(parser, sortKey);
            var end = (int) parser.currentLocation().getByteOffset();
            entries.add(new Entry(start, end, names.computeIfAbsent(name, one -> one)));
        }
        return entries;
    }

    private static String skip(JsonParser parser, String sortKey) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            // Reads a value to its end.
            parser.skipChildren().getString();
            return "";
        }
        var name = "";
        for (var key = parser.nextName(); key != null; key = parser.nextName()) {
            if (parser.nextToken() == JsonToken.VALUE_STRING && key.equals(sortKey)) {
                name = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return name;
    }

    /**
     * Sorts sources by id, notes and facts by topic, and intervals by person. Other lists keep the editor's order,
     * which has a meaning: the subject of a fact, the weight of a source, the first part of the overview.
     */
    private void sort() {
        var topics = rank(members.containsKey("topics") ? "topics" : "facts");
        sort("as_of_notes", topics);
        sort("facts", topics);
        sort("statuses", rank("people"));
        sort("sources", Comparator.comparing(Entry::name));
    }

    private void sort(String key, Comparator<Entry> order) {
        if (members.containsKey(key)) {
            members.get(key).entries().sort(order);
        }
    }

    private Comparator<Entry> rank(String key) {
        var ranks = new HashMap<String, Integer>();
        if (members.containsKey(key)) {
            members.get(key).entries().forEach(entry -> ranks.putIfAbsent(entry.name(), ranks.size()));
        }
        return Comparator.comparingInt(entry -> ranks.getOrDefault(entry.name(), ranks.size()));
    }
}
