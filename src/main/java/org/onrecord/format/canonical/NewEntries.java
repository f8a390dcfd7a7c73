package org.onrecord.format.canonical;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A facts file with more entries, in canonical form. */
public final class NewEntries {
    private NewEntries() {}

    /**
     * Adds entries at the end of their lists.
     *
     * @param added the entries by list; each has texts, numbers, flags, nulls, lists and maps by key
     */
    public static byte[] added(byte[] file, Map<String, List<Map<String, Object>>> added) {
        var lists = new HashMap<String, JsonTree>();
        added.forEach((key, entries) -> {
            var all = new ArrayList<>(entries(file, key));
            entries.forEach(entry -> all.add(json(entry)));
            lists.put(key, new JsonTree.Items(all));
        });
        return changed(file, lists);
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
        return changed(file, lists);
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

    private static byte[] changed(byte[] file, Map<String, JsonTree> lists) {
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
                map.forEach((key, one) -> values.put(key.toString(), json(one)));
                yield new JsonTree.Members(values);
            }
            default -> new JsonTree.Bare(value.toString());
        };
    }
}
