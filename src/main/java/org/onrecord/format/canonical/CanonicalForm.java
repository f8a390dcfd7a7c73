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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;

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

    /** Writes the canonical form of a valid facts file with other values of some members. */
    static void write(byte[] file, Map<String, Json> changed, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var members = Outline.of(file);
        var layout = new JsonLayout(writer);
        layout.open('{');
        for (var key : KeyOrder.keys(members.keySet(), CaseRecord.FIELDS)) {
            layout.key(key);
            var other = changed.get(key);
            if (other != null) {
                layout.write(KeyOrder.list(key, other));
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
                layout.write(KeyOrder.entry(key, JsonReader.read(file, entry.start(), entry.end())));
            }
            layout.close(']');
        }
        layout.close('}');
        writer.append('\n').flush();
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

        /** Returns these keys in the order of a table. */
        static Set<String> keys(Set<String> present, FieldTable<?> table) {
            var keys = new LinkedHashSet<String>();
            table.fields().forEach(field -> keys.add(field.key()));
            keys.retainAll(present);
            keys.addAll(present);
            return keys;
        }

        /** Orders the keys of the entries of a list. */
        static Json list(String key, Json value) {
            return value instanceof Json.Items list
                    ? new Json.Items(
                            list.items().stream().map(one -> entry(key, one)).toList())
                    : value;
        }

        /** Orders the keys of an entry, and the breaks of a series by time. */
        static Json entry(String list, Json entry) {
            var at = CaseRecord.FIELDS.indexOf(list);
            if (at < 0) {
                return entry;
            }
            var type = CaseRecord.FIELDS.fields().get(at).type();
            var ordered = type instanceof Items items ? nested(entry, items.item()) : entry;
            if (list.equals("series") && ordered instanceof Json.Members series) {
                sortBreaks(series);
            }
            return ordered;
        }

        private static Json nested(Json value, FieldType type) {
            if (value instanceof Json.Items list && type instanceof Items items) {
                return new Json.Items(list.items().stream()
                        .map(item -> nested(item, items.item()))
                        .toList());
            }
            if (value instanceof Json.Members object && type instanceof Part part) {
                return ordered(object, part.table());
            }
            return value instanceof Json.Members object && type == Plain.DETAIL ? ordered(object, DETAIL) : value;
        }

        private static Json.Members ordered(Json.Members object, FieldTable<?> table) {
            var values = new LinkedHashMap<String, Json>();
            for (var field : table.fields()) {
                var value = object.values().get(field.key());
                if (value != null) {
                    values.put(field.key(), nested(value, field.type()));
                }
            }
            object.values().forEach(values::putIfAbsent);
            return new Json.Members(values);
        }

        private static void sortBreaks(Json.Members series) {
            if (!(series.values().get("breaks") instanceof Json.Items breaks)
                    || !(series.values().get("points") instanceof Json.Items points)) {
                return;
            }
            var ranks = new HashMap<String, Integer>();
            points.items().forEach(point -> ranks.putIfAbsent(text(point, "period"), ranks.size()));
            var sorted = new ArrayList<>(breaks.items());
            sorted.sort(Comparator.comparingInt(one -> ranks.getOrDefault(text(one, "after"), ranks.size())));
            series.values().put("breaks", new Json.Items(sorted));
        }

        private static String text(Json value, String key) {
            return value instanceof Json.Members object && object.values().get(key) instanceof Json.Text text
                    ? text.value()
                    : "";
        }
    }
}
