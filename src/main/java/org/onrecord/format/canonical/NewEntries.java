package org.onrecord.format.canonical;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.EntryList;
import tools.jackson.core.JacksonException;

/** A facts file with other entries, in canonical form. */
public final class NewEntries {
    /** In place of a value: the key is removed. */
    public static final Object NOTHING = new Object();

    private NewEntries() {}

    /**
     * A file and the entries that differ from before.
     *
     * @param ids the ids of new and of changed entries, by {@code added LIST} and {@code changed LIST}
     */
    @SuppressWarnings("ArrayRecordComponent") // Written once, and never changed.
    public record Changed(byte[] file, SequencedMap<String, List<String>> ids) {}

    /**
     * Changes fields of entries; an entry that is not in its list is added at its end.
     *
     * @param fields texts, numbers, flags, nulls, lists and maps by list, id and key; {@link #NOTHING} removes a key
     */
    public static Changed changed(byte[] file, Map<String, SequencedMap<String, Map<String, Object>>> fields) {
        var ids = new TreeMap<String, List<String>>();
        var lists = new HashMap<String, JsonTree>();
        fields.forEach((key, byId) -> {
            var rest = new LinkedHashMap<>(byId);
            var all = new ArrayList<JsonTree>();
            for (var entry : entries(file, key)) {
                var changes = rest.remove(id(entry));
                var now = changes == null ? entry : merged(entry, changes);
                if (!now.equals(entry)) {
                    ids.computeIfAbsent("changed " + key, _ -> new ArrayList<>())
                            .add(String.valueOf(id(entry)));
                }
                all.add(now);
            }
            rest.forEach((id, values) -> {
                ids.computeIfAbsent("added " + key, _ -> new ArrayList<>()).add(id);
                all.add(merged(new JsonTree.Members(new LinkedHashMap<>()), values));
            });
            lists.put(key, new JsonTree.Items(all));
        });
        return new Changed(ids.isEmpty() ? file : withLists(file, lists), ids);
    }

    private static JsonTree merged(JsonTree entry, Map<?, ?> changes) {
        var values = new LinkedHashMap<>(entry instanceof JsonTree.Members object ? object.values() : Map.of());
        changes.forEach((key, value) -> {
            if (value == NOTHING) {
                values.remove(key.toString());
            } else {
                var was = values.get(key.toString());
                values.put(
                        key.toString(),
                        value instanceof Map<?, ?> part && was instanceof JsonTree.Members
                                ? merged(was, part)
                                : json(value));
            }
        });
        return new JsonTree.Members(values);
    }

    /** Removes entries; returns the file, and adds the ids that no list has to {@code missing}. */
    public static byte[] without(byte[] file, Collection<String> ids, Collection<String> missing) {
        missing.addAll(ids);
        var lists = new HashMap<String, JsonTree>();
        for (var list : EntryList.values()) {
            var key = list.key();
            var entries = entries(file, key);
            var kept =
                    entries.stream().filter(entry -> !ids.contains(id(entry))).toList();
            entries.forEach(entry -> missing.remove(id(entry)));
            if (kept.size() < entries.size()) {
                lists.put(key, new JsonTree.Items(kept));
            }
        }
        return withLists(file, lists);
    }

    /**
     * Returns the values of a line of JSON by key: texts, numbers, flags, nulls, lists and maps.
     *
     * @throws IllegalArgumentException if it is not an object of JSON
     * @throws RepeatedKey if a key is there twice
     */
    @SuppressWarnings("unchecked") // An object becomes a map by key.
    public static Map<String, Object> read(String line) {
        try {
            if (value(JsonTree.read(line)) instanceof Map<?, ?> object) {
                return (Map<String, Object>) object;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is not JSON", e);
        }
        throw new IllegalArgumentException("it is not an object");
    }

    private static @Nullable Object value(JsonTree tree) {
        return switch (tree) {
            case JsonTree.Text text -> text.value();
            case JsonTree.Bare bare ->
                switch (bare.spelling()) {
                    case "null" -> null;
                    case "true", "false" -> Boolean.valueOf(bare.spelling());
                    default -> new BigDecimal(bare.spelling());
                };
            case JsonTree.Items list -> {
                var items = new ArrayList<@Nullable Object>();
                list.items().forEach(item -> items.add(value(item)));
                yield items;
            }
            case JsonTree.Members object -> {
                var values = new LinkedHashMap<String, @Nullable Object>();
                object.values().forEach((key, one) -> values.put(key, value(one)));
                yield values;
            }
        };
    }

    /** Removes the examples of a starter; a fact replaces the example fact in the overview. */
    public static byte[] withoutExamples(byte[] file, String fact) {
        var examples = Starter.exampleIds();
        if (entries(file, "facts").stream().noneMatch(entry -> examples.contains(id(entry)))) {
            return file;
        }
        var lists = new HashMap<String, JsonTree>();
        for (var key : CanonicalForm.Outline.of(file).keySet()) {
            var entries = entries(file, key);
            var kept = entries.stream()
                    .filter(entry -> !examples.contains(id(entry)))
                    .toList();
            if (kept.size() < entries.size()) {
                lists.put(key, new JsonTree.Items(kept));
            }
        }
        lists.put(
                "overview",
                new JsonTree.Items(entries(file, "overview").stream()
                        .map(section -> replaced(section, examples, fact))
                        .toList()));
        return withLists(file, lists);
    }

    private static JsonTree replaced(JsonTree value, Set<String> examples, String fact) {
        return switch (value) {
            case JsonTree.Text text -> examples.contains(text.value()) ? new JsonTree.Text(fact) : text;
            case JsonTree.Bare bare -> bare;
            case JsonTree.Items list ->
                new JsonTree.Items(list.items().stream()
                        .map(item -> replaced(item, examples, fact))
                        .toList());
            case JsonTree.Members object -> {
                var values = new LinkedHashMap<String, JsonTree>();
                object.values().forEach((key, one) -> values.put(key, replaced(one, examples, fact)));
                yield new JsonTree.Members(values);
            }
        };
    }

    private static @Nullable String id(JsonTree entry) {
        return entry instanceof JsonTree.Members object && object.values().get("id") instanceof JsonTree.Text id
                ? id.value()
                : null;
    }

    private static List<JsonTree> entries(byte[] file, String key) {
        var member = CanonicalForm.Outline.of(file).get(key);
        return member == null
                ? List.of()
                : member.entries().stream()
                        .map(entry -> JsonTree.read(file, entry.start(), entry.end()))
                        .toList();
    }

    private static byte[] withLists(byte[] file, Map<String, JsonTree> lists) {
        try {
            var out = new ByteArrayOutputStream();
            CanonicalForm.write(file, lists, out);
            // Again, because changed lists are not sorted.
            return CanonicalForm.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonTree json(@Nullable Object value) {
        return switch (value) {
            case null -> new JsonTree.Bare("null");
            case String text -> new JsonTree.Text(text);
            case List<?> list ->
                new JsonTree.Items(list.stream().map(NewEntries::json).toList());
            case Map<?, ?> map -> {
                var values = new LinkedHashMap<String, JsonTree>();
                map.forEach((key, one) -> {
                    if (one != NOTHING) {
                        values.put(key.toString(), json(one));
                    }
                });
                yield new JsonTree.Members(values);
            }
            default -> new JsonTree.Bare(value.toString());
        };
    }
}
