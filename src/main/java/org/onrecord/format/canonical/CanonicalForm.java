package org.onrecord.format.canonical;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The canonical layout and order of a facts file, so that versions differ only in content.
 *
 * <p>Changes only layout and order: two spaces a level, unescaped letters, keys in the format's order, and sorted lists
 * where the order has no meaning. {@code facts/README.md} lists these for editors.
 */
public final class CanonicalForm {
    private CanonicalForm() {}

    /** Writes the canonical form of a valid facts file, in UTF-8, entry by entry. */
    public static void write(byte[] file, OutputStream out) throws IOException {
        write(file, Map.of(), out);
    }

    /**
     * Writes the canonical form of a valid facts file with other values of some members, which may be new. A list that
     * becomes empty is left out if it is optional.
     */
    static void write(byte[] file, Map<String, JsonTree> changed, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var members = Outline.of(file);
        var layout = new JsonTree.Layout(writer);
        layout.open('{');
        var present = new LinkedHashSet<>(members.keySet());
        present.addAll(changed.keySet());
        for (var key : KeyOrder.keys(present, CaseRecord.FIELDS)) {
            var other = changed.get(key);
            if (other instanceof JsonTree.Items list && list.items().isEmpty() && isOptional(key)) {
                continue;
            }
            layout.key(key);
            if (other != null) {
                layout.write(KeyOrder.member(key, other));
                continue;
            }
            var member = Objects.requireNonNull(members.get(key));
            if (member.value() != null) {
                layout.write(member.value());
                continue;
            }
            layout.open('[');
            for (var entry : member.entries()) {
                layout.next();
                layout.write(KeyOrder.entry(key, JsonTree.read(file, entry.start(), entry.end())));
            }
            layout.close(']');
        }
        layout.close('}');
        writer.append('\n').flush();
    }

    private static boolean isOptional(String key) {
        var at = CaseRecord.FIELDS.indexOf(key);
        return at >= 0 && !CaseRecord.FIELDS.fields().get(at).isRequired();
    }

    static byte[] of(byte[] file) {
        try {
            var form = new ByteArrayOutputStream();
            write(file, form);
            return form.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the first line, from 1, that differs from the canonical form, or 0 if none does. */
    public static int firstDifference(byte[] file) {
        try {
            var comparison = new Comparison(file);
            write(file, comparison);
            return comparison.line();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Comparison extends OutputStream {
        private final byte[] file;
        private int same;
        private boolean isDifferent;

        Comparison(byte[] file) {
            this.file = file;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            if (!isDifferent) {
                var to = (int) Math.min((long) same + length, file.length);
                var at = Arrays.mismatch(file, same, to, bytes, from, from + length);
                isDifferent = at >= 0;
                same += isDifferent ? at : length;
            }
        }

        int line() {
            if (same == file.length && !isDifferent) {
                return 0;
            }
            var line = 1;
            for (var i = 0; i < same; i++) {
                line += file[i] == '\n' ? 1 : 0;
            }
            return line;
        }
    }

    /** Orders the keys of objects as in the format's tables; unknown keys stay at the end. */
    private static final class KeyOrder {
        private static final FieldTable<Object> DETAIL = Detail.fieldsOfAnyKind();

        private KeyOrder() {}

        static Set<String> keys(Set<String> present, FieldTable<?> table) {
            var keys = new LinkedHashSet<String>();
            table.fields().forEach(field -> keys.add(field.key()));
            keys.retainAll(present);
            keys.addAll(present);
            return keys;
        }

        /** Orders the keys of the value of a member of the file. */
        static JsonTree member(String key, JsonTree value) {
            var type = type(key);
            return type == null ? value : nested(value, type);
        }

        /** Orders the keys of an entry of a list, and the breaks of a series by time. */
        static JsonTree entry(String list, JsonTree entry) {
            var ordered = type(list) instanceof Items items ? nested(entry, items.item()) : entry;
            if (list.equals("series") && ordered instanceof JsonTree.Members series) {
                sortBreaks(series);
            }
            return ordered;
        }

        private static @Nullable FieldType type(String key) {
            var at = CaseRecord.FIELDS.indexOf(key);
            return at < 0 ? null : CaseRecord.FIELDS.fields().get(at).type();
        }

        private static JsonTree nested(JsonTree value, FieldType type) {
            if (value instanceof JsonTree.Items list && type instanceof Items items) {
                return new JsonTree.Items(list.items().stream()
                        .map(item -> nested(item, items.item()))
                        .toList());
            }
            if (value instanceof JsonTree.Members object && type instanceof Part part) {
                return ordered(object, part.table());
            }
            return value instanceof JsonTree.Members object && type == Plain.DETAIL ? ordered(object, DETAIL) : value;
        }

        private static JsonTree.Members ordered(JsonTree.Members object, FieldTable<?> table) {
            var values = new LinkedHashMap<String, JsonTree>();
            for (var field : table.fields()) {
                var value = object.values().get(field.key());
                if (value != null) {
                    values.put(field.key(), nested(value, field.type()));
                }
            }
            object.values().forEach(values::putIfAbsent);
            return new JsonTree.Members(values);
        }

        private static void sortBreaks(JsonTree.Members series) {
            if (!(series.values().get("breaks") instanceof JsonTree.Items breaks)
                    || !(series.values().get("points") instanceof JsonTree.Items points)) {
                return;
            }
            var ranks = new HashMap<String, Integer>();
            points.items().forEach(point -> ranks.putIfAbsent(text(point, "period"), ranks.size()));
            var sorted = new ArrayList<>(breaks.items());
            sorted.sort(Comparator.comparingInt(one -> ranks.getOrDefault(text(one, "after"), ranks.size())));
            series.values().put("breaks", new JsonTree.Items(sorted));
        }

        private static String text(JsonTree value, String key) {
            return value instanceof JsonTree.Members object && object.values().get(key) instanceof JsonTree.Text text
                    ? text.value()
                    : "";
        }
    }

    /** The members of a facts file; entries are kept as positions, so that large files fit into memory. */
    static final class Outline {
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
        record Member(@Nullable JsonTree value, List<Entry> entries) {}

        /**
         * An entry of a list, from its first byte to the end of its last.
         *
         * @param name the value by which it is sorted or ranked; may be empty
         */
        record Entry(int start, int end, String name) {}

        /** Returns the members of a file. Lists without a meaningful order are sorted; the sort is stable. */
        static Map<String, Member> of(byte[] file) {
            var outline = new Outline();
            try (var parser = JsonTree.parser(file, 0, file.length)) {
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
                        : new Member(JsonTree.value(parser), List.of());
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
}
