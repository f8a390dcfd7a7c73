package org.onrecord.format.canonical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A starter for a new record: small, valid, and without real people.
 *
 * @param day release and coverage, YYYY-MM-DD
 */
public record Starter(String caseId, String title, String day) {

    /** Returns the default title: the words of the id. */
    public static String titleOf(String caseId) {
        var words = caseId.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Returns the files of the record's folder by name, in UTF-8: the record, and a page with the next steps. */
    public SequencedMap<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(caseId + ".json", record(filled(JsonTree.read(resource("record.json")))));
        var page = filled(new String(resource("README.md"), StandardCharsets.UTF_8));
        files.put("README.md", page.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** Returns the placeholder texts that an editor has to replace. */
    static Set<String> examples() {
        var examples = new HashSet<String>();
        collectExamples(JsonTree.read(resource("record.json")), examples);
        return examples;
    }

    static Set<String> exampleIds() {
        var ids = examples();
        ids.removeIf(text -> !text.startsWith("example-"));
        return ids;
    }

    private static void collectExamples(JsonTree value, Set<String> examples) {
        switch (value) {
            case JsonTree.Text text
            when text.value().toLowerCase(Locale.ROOT).contains("example") -> examples.add(text.value());
            case JsonTree.Text _, JsonTree.Bare _ -> {}
            case JsonTree.Items list -> list.items().forEach(one -> collectExamples(one, examples));
            case JsonTree.Members object -> object.values().values().forEach(one -> collectExamples(one, examples));
        }
    }

    private static byte[] record(JsonTree record) {
        try {
            var text = new StringBuilder();
            new JsonTree.Layout(text).write(record);
            return CanonicalForm.of(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills in the values, not the file's text, so that a title may contain quotes. */
    private JsonTree filled(JsonTree value) {
        return switch (value) {
            case JsonTree.Text text -> new JsonTree.Text(filled(text.value()));
            case JsonTree.Bare _ -> value;
            case JsonTree.Items list ->
                new JsonTree.Items(list.items().stream().map(this::filled).toList());
            case JsonTree.Members object -> {
                var values = new LinkedHashMap<String, JsonTree>();
                object.values().forEach((key, one) -> values.put(key, filled(one)));
                yield new JsonTree.Members(values);
            }
        };
    }

    private String filled(String text) {
        return text.replace("{case}", caseId).replace("{day}", day).replace("{title}", title);
    }

    private static byte[] resource(String name) {
        try (var in = Starter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource missing: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
