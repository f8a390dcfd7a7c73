package org.onrecord.format.canonical;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which the keys of an object of the format stand, which is that of the tables of {@code facts/README.md}.
 *
 * @param names the keys
 * @param parts the order in the objects under a key, or in a list under it
 */
record KeyOrder(List<String> names, Map<String, KeyOrder> parts) {
    private static final KeyOrder PROCEEDING = of("id", "label", "aliases");
    private static final KeyOrder PARTY = of("id", "name", "aliases", "role", "private", "pronouns");
    private static final KeyOrder SOURCE = of("id", "title", "publisher", "published", "url", "kind", "note");

    /** The keys of the details of all kinds: what two kinds share stands in the same order in both. */
    private static final KeyOrder DETAIL = of(
            "person",
            "proceeding",
            "step",
            "charge",
            "result",
            "term",
            "event",
            "decision",
            "review",
            "title",
            "instrument",
            "by",
            "in_force_from",
            "in_force_to",
            "replaced_by",
            "status",
            "link",
            "commissioned_by",
            "led_by",
            "ordered",
            "reported",
            "recommendations",
            "rating",
            "series",
            "period",
            "value",
            "unit",
            "authors",
            "form",
            "year");

    private static final KeyOrder FACT = of(
                    "id",
                    "kind",
                    "topic",
                    "statement",
                    "date",
                    "people",
                    "organisations",
                    "sources",
                    "confidence",
                    "note",
                    "short",
                    "detail")
            .with("sources", of("source", "locator"))
            .with("detail", DETAIL);
    private static final KeyOrder SERIES = of("id", "title", "unit", "geography", "note", "breaks", "points")
            .with("breaks", of("after", "note"))
            .with("points", of("period", "value", "fact"));
    private static final KeyOrder CHANGE = of("version", "date", "summary", "added", "corrected", "withdrawn")
            .with("corrected", of("kind", "id", "was", "reason"))
            .with("withdrawn", of("kind", "id", "reason"));

    /** That of the file's one object. */
    static final KeyOrder RECORD = of(
                    "format",
                    "case",
                    "title",
                    "aliases",
                    "version",
                    "updates",
                    "released",
                    "as_of",
                    "as_of_notes",
                    "overview",
                    "proceedings",
                    "people",
                    "organisations",
                    "sources",
                    "facts",
                    "statuses",
                    "series",
                    "withheld",
                    "changes")
            .with("as_of_notes", of("topic", "as_of", "note"))
            .with("overview", of("heading", "facts"))
            .with("proceedings", PROCEEDING)
            .with("people", PARTY)
            .with("organisations", PARTY)
            .with("sources", SOURCE)
            .with("facts", FACT)
            .with("statuses", of("person", "status", "from", "to", "facts"))
            .with("series", SERIES)
            .with("withheld", of("id", "about", "reason"))
            .with("changes", CHANGE);

    private static KeyOrder of(String... names) {
        return new KeyOrder(List.of(names), Map.of());
    }

    private KeyOrder with(String key, KeyOrder order) {
        var more = new HashMap<>(parts);
        more.put(key, order);
        return new KeyOrder(names, Map.copyOf(more));
    }

    /** The value with the keys of its objects in order; keys that are not of the format keep theirs, at the end. */
    Json arranged(Json value) {
        return switch (value) {
            case Json.Members object -> arranged(object);
            case Json.Items list ->
                new Json.Items(list.items().stream().map(this::arranged).toList());
            case Json.Text _, Json.Bare _ -> value;
        };
    }

    private Json.Members arranged(Json.Members object) {
        var values = new LinkedHashMap<String, Json>();
        for (var name : names) {
            var value = object.values().get(name);
            if (value != null) {
                values.put(name, below(name, value));
            }
        }
        object.values().forEach(values::putIfAbsent);
        return new Json.Members(values);
    }

    private Json below(String name, Json value) {
        var order = parts.get(name);
        return order == null ? value : order.arranged(value);
    }
}
