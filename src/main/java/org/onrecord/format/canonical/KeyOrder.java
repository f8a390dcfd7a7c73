package org.onrecord.format.canonical;

import java.util.LinkedHashMap;
import org.onrecord.model.Detail;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;

/** Puts the keys of objects in the order of the format's tables; keys that are not of the format stay at the end. */
final class KeyOrder {
    private static final FieldTable<Object> DETAIL = Detail.fieldsOfAnyKind();

    private KeyOrder() {}

    /** An object, or each object of a list, with its keys in order. */
    static Json arranged(Json value, FieldTable<?> table) {
        return switch (value) {
            case Json.Members object -> arranged(object, table);
            case Json.Items list ->
                new Json.Items(
                        list.items().stream().map(item -> arranged(item, table)).toList());
            case Json.Text _, Json.Bare _ -> value;
        };
    }

    private static Json.Members arranged(Json.Members object, FieldTable<?> table) {
        var values = new LinkedHashMap<String, Json>();
        for (var field : table.fields()) {
            var value = object.values().get(field.key());
            if (value != null) {
                values.put(field.key(), below(value, field.type()));
            }
        }
        object.values().forEach(values::putIfAbsent);
        return new Json.Members(values);
    }

    private static Json below(Json value, FieldType type) {
        if (type instanceof Items list && list.item() instanceof Part part) {
            return arranged(value, part.table());
        }
        return type == Plain.DETAIL ? arranged(value, DETAIL) : value;
    }
}
