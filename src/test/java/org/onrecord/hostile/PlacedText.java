package org.onrecord.hostile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.failure.Problem;
import org.onrecord.format.FactsReader;
import org.onrecord.format.FactsReader.Reading;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.FactKind;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A text of the invented record, where it is. */
record PlacedText(String path, FieldType type, String text, ObjectNode owner, String key, int item) {
    static final Path RECORD = Path.of("src/test/resources/records/grey-heron.json");

    void set(String other) {
        if (item < 0) {
            owner.put(key, other);
        } else {
            ((ArrayNode) owner.get(key)).set(item, StringNode.valueOf(other));
        }
    }

    boolean isId() {
        return type == Plain.OWN_ID && !path.startsWith(".topics");
    }

    boolean isWords() {
        return type == Plain.TEXT || type instanceof FieldType.Text || (type == Plain.PROCEEDING && text.contains(" "));
    }

    /** The newest change must be that of the version of the record, and a currency has three letters. */
    boolean isLengthened() {
        return !path.equals(".changes[].version")
                && !path.endsWith(".detail.currency")
                && (isWords() || type == Plain.ADDRESS || type == Plain.SECURE_ADDRESS || type == Plain.CASE_ID);
    }

    /** A summary, or the text of an open question, has few words, however long they are. */
    boolean hasFewWords() {
        return path.contains(".summary[]") || path.equals(".open[].text");
    }

    /** The text made longer, but for its length of the same form. */
    String ofLength(int length) {
        var isAddress = type == Plain.ADDRESS || type == Plain.SECURE_ADDRESS;
        var more = isAddress ? "/lantern" : isWords() && !hasFewWords() ? " lantern" : "x";
        return (text + more.repeat(length)).substring(0, length - 1) + "x";
    }

    static ObjectNode record() {
        return (ObjectNode) JsonMapper.shared().readTree(RECORD);
    }

    static List<PlacedText> of(ObjectNode record) {
        var places = new ArrayList<PlacedText>();
        find("", CaseRecord.FIELDS, record, places);
        return places;
    }

    private static void find(String path, FieldTable<?> table, ObjectNode object, List<PlacedText> places) {
        for (var field : table.fields()) {
            var value = object.get(field.key());
            var under = path + "." + field.key();
            if (value instanceof ArrayNode list && field.type() instanceof Items items) {
                for (var item = 0; item < list.size(); item++) {
                    find(under + "[]", items.item(), object, field.key(), item, list.get(item), places);
                }
            } else if (value != null && field.type() == Plain.DETAIL && value instanceof ObjectNode detail) {
                find(under, detailOf(object), detail, places);
            } else if (value != null) {
                find(under, field.type(), object, field.key(), -1, value, places);
            }
        }
    }

    private static void find(
            String path,
            FieldType type,
            ObjectNode owner,
            String key,
            int item,
            JsonNode value,
            List<PlacedText> places) {
        if (type instanceof Part part) {
            find(path, part.table(), (ObjectNode) value, places);
        } else if (value.isString() && type.maxLength() > 0) {
            places.add(new PlacedText(path, type, value.stringValue(), owner, key, item));
        }
    }

    private static FieldTable<?> detailOf(ObjectNode fact) {
        for (var kind : FactKind.values()) {
            if (kind.key().equals(fact.get("kind").stringValue())) {
                return Detail.fieldsOf(kind);
            }
        }
        throw new IllegalArgumentException(fact.toString());
    }

    static List<Problem> problems(ObjectNode record) {
        try {
            var file = new ByteArrayInputStream(record.toString().getBytes(StandardCharsets.UTF_8));
            return FactsReader.read(file, "facts.json", Limits.DEFAULT) instanceof Reading.Invalid broken
                    ? broken.problems()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
