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
        var lists = new HashMap<String, Json>();
        added.forEach((key, entries) -> {
            var all = new ArrayList<>(entries(file, key));
            entries.forEach(entry -> all.add(json(entry)));
            lists.put(key, new Json.Items(all));
        });
        return changed(file, lists);
    }

    /** Removes the examples of a starter; a fact replaces the example fact in the overview. */
    public static byte[] withoutExamples(byte[] file, String fact) {
        var examples = Starter.exampleIds();
        if (entries(file, "facts").stream().noneMatch(entry -> examples.contains(id(entry)))) {
            return file;
        }
        var lists = new HashMap<String, Json>();
        for (var key : CanonicalForm.Outline.of(file).keySet()) {
            var entries = entries(file, key);
            var kept = entries.stream()
                    .filter(entry -> !examples.contains(id(entry)))
                    .toList();
            if (kept.size() < entries.size()) {
                lists.put(key, new Json.Items(kept));
            }
        }
        lists.put(
                "overview",
                new Json.Items(entries(file, "overview").stream()
                        .map(section -> replaced(section, examples, fact))
                        .toList()));
        return changed(file, lists);
    }

    private static Json replaced(Json value, Set<String> examples, String fact) {
        return switch (value) {
            case Json.Text text -> examples.contains(text.value()) ? new Json.Text(fact) : text;
            case Json.Bare bare -> bare;
            case Json.Items list ->
                new Json.Items(list.items().stream()
                        .map(item -> replaced(item, examples, fact))
                        .toList());
            case Json.Members object -> {
                var values = new LinkedHashMap<String, Json>();
                object.values().forEach((key, one) -> values.put(key, replaced(one, examples, fact)));
                yield new Json.Members(values);
            }
        };
    }

    private static @Nullable String id(Json entry) {
        return entry instanceof Json.Members object && object.values().get("id") instanceof Json.Text id
                ? id.value()
                : null;
    }

    private static List<Json> entries(byte[] file, String key) {
        var member = CanonicalForm.Outline.of(file).get(key);
        return member == null
                ? List.of()
                : member.entries().stream()
                        .map(entry -> Json.read(file, entry.start(), entry.end()))
                        .toList();
    }

    private static byte[] changed(byte[] file, Map<String, Json> lists) {
        try {
            var out = new ByteArrayOutputStream();
            CanonicalForm.write(file, lists, out);
            // Again, because changed lists are not sorted.
            return CanonicalForm.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Json json(@Nullable Object value) {
        return switch (value) {
            case null -> new Json.Bare("null");
            case String text -> new Json.Text(text);
            case List<?> list ->
                new Json.Items(list.stream().map(NewEntries::json).toList());
            case Map<?, ?> map -> {
                var values = new LinkedHashMap<String, Json>();
                map.forEach((key, one) -> values.put(key.toString(), json(one)));
                yield new Json.Members(values);
            }
            default -> new Json.Bare(value.toString());
        };
    }
}
