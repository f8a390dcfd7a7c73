package org.onrecord.format.canonical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;

/** Orders the keys of objects as in the format's tables; unknown keys stay at the end. */
final class KeyOrder {
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
