package org.onrecord.format;

import static org.onrecord.format.JsonText.object;
import static org.onrecord.format.JsonText.ref;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.FactKind;
import org.onrecord.model.field.Field;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Text;
import org.onrecord.model.field.FieldType.Word;

/** Makes the JSON Schema of facts files out of the tables of fields. */
final class FactsSchema {
    /** A host without a user, and the rest of the address. */
    private static final String HOST =
            "(?:[^\\s/?#@:\\\\\\[\\]]+|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]+)?(?:[/?#][^\\s\\\\]*)?$";

    private static final String ID = "^[a-z0-9]+(?:-[a-z0-9]+)*$";
    private static final String CASE = "^[a-z0-9]+(?:-[a-z0-9]+){0,3}$";
    private static final String POINT =
            "[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?[~?%]?|[0-9]{3}X|[0-9]{2}XX|[0-9]{4}-(?:[0-9]{2}-)?XX|[0-9]{4}-XX-XX";
    private static final String END = "(?:[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?[~?%]?|\\.\\.|)";
    private static final String TIMED = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})?";
    static final String DATE = "^(?!(?:[.]{2})?/(?:[.]{2})?$)(?:" + POINT + "|" + TIMED + "|" + END + "/" + END + ")$";
    static final String SINGLE_DATE = "^(?:" + POINT + ")$";
    private static final List<String> OR_NULL = List.of("string", "null");

    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private FactsSchema() {
        definitions.put(
                "id",
                object(
                        "title",
                        "Id",
                        "description",
                        "Lower-case letters and digits in groups joined by single hyphens. Stable: never changed, never used again for something else.",
                        "type",
                        "string",
                        "maxLength",
                        FieldType.MAX_ID,
                        "pattern",
                        ID));
        define(
                "day",
                "Day",
                "A full date, YYYY-MM-DD, without any mark of doubt.",
                "string",
                "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        define(
                "edtf",
                "Date",
                "EDTF (ISO 8601-2): a year, month or day; ~ about, ? uncertain, % both; unspecified digits 201X, 20XX, 2004-XX, 1985-04-XX, 1985-XX-XX; or an interval a/b, where .. is an open end and an empty end is an unknown one. The ends cannot both be open or empty.",
                "string",
                DATE);
        define("edtf-null", "Date or null", "A date, or null if none is known or none applies.", OR_NULL, DATE);
        define("edtf-point", "Single date", "A date that is not an interval.", "string", SINGLE_DATE);
        define(
                "edtf-point-null",
                "Single date or null",
                "A date that is not an interval, or null.",
                OR_NULL,
                SINGLE_DATE);
    }

    private void define(String name, String title, String description, Object type, String pattern) {
        definitions.put(name, object("title", title, "description", description, "type", type, "pattern", pattern));
    }

    static Map<String, Object> ofTheFile() {
        var made = new FactsSchema();
        var schema = object(
                "$schema", "https://json-schema.org/draft/2020-12/schema",
                "$id", "urn:onrecord:facts:1",
                "title", CaseRecord.FIELDS.title(),
                "description",
                        "The record of one case, written and reviewed by people. README.md beside this file has the editorial rules, including those that a schema cannot express.");
        schema.putAll(made.members(CaseRecord.FIELDS));
        schema.put("$defs", made.definitions);
        return schema;
    }

    private Map<String, Object> members(FieldTable<?> table) {
        var properties = new LinkedHashMap<String, Object>();
        for (var field : table.fields()) {
            var property = object("description", field.description());
            property.putAll(value(field));
            properties.put(field.key(), property);
        }
        return object(
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                table.fields().stream()
                        .filter(Field::isRequired)
                        .map(Field::key)
                        .toList(),
                "properties",
                properties);
    }

    private Map<String, Object> value(Field<?> field) {
        var isNullable = field.isNullable();
        return switch (field.type()) {
            case Plain plain -> plain(plain, isNullable);
            case Word word -> word(word, isNullable);
            case FieldType.Id id when isNullable -> object("type", OR_NULL, "maxLength", id.maxLength(), "pattern", ID);
            case Text text when isNullable -> object("type", OR_NULL, "maxLength", text.max());
            case FieldType other -> value(other);
        };
    }

    private Map<String, Object> value(FieldType type) {
        return switch (type) {
            case Plain plain -> plain(plain, false);
            case Word word -> word(word, false);
            case FieldType.Id _ -> ref("id");
            case Text text -> object("type", "string", "minLength", text.min(), "maxLength", text.max());
            case Part part -> part(part.table());
            case Items list -> {
                var array = object("type", "array", "items", value(list.item()));
                if (list.whenEmpty() != null) {
                    array.put("minItems", 1);
                }
                if (list.areDistinct()) {
                    array.put("uniqueItems", true);
                }
                yield array;
            }
        };
    }

    private static Map<String, Object> plain(Plain type, boolean isNullable) {
        var orNull = isNullable ? "-null" : "";
        return switch (type) {
            case FORMAT -> object("const", 1);
            case TEXT ->
                isNullable
                        ? object("type", OR_NULL, "maxLength", type.maxLength())
                        : object("type", "string", "minLength", 1, "maxLength", type.maxLength());
            case CASE_ID -> object("type", "string", "maxLength", type.maxLength(), "pattern", CASE);
            case OWN_ID, ANY_ID, TOPIC -> ref("id");
            case PROCEEDING -> object("type", "string", "minLength", 1, "maxLength", type.maxLength());
            case VERSION -> object("type", "string", "pattern", "^[0-9]+\\.[0-9]+\\.[0-9]+$");
            case ADDRESS -> object("type", "string", "maxLength", type.maxLength(), "pattern", "^https?://" + HOST);
            case SECURE_ADDRESS ->
                object("type", "string", "maxLength", type.maxLength(), "pattern", "^https://" + HOST);
            case DAY -> ref("day");
            case DATE, YEAR -> ref("edtf" + orNull);
            case SINGLE_DATE -> ref("edtf-point" + orNull);
            case NUMBER -> object("type", "number");
            case WHOLE_NUMBER -> object("type", List.of("integer", "null"));
            case FLAG -> object("type", "boolean");
            case DETAIL -> object("type", List.of("object", "null"));
        };
    }

    private static Map<String, Object> word(Word word, boolean isNullable) {
        var words = Stream.<Object>concat(
                word.words().keySet().stream(), isNullable ? Stream.of((Object) null) : Stream.of());
        return object("type", isNullable ? OR_NULL : "string", "enum", words.toList());
    }

    /** An object: by its name where the table has one. */
    private Map<String, Object> part(FieldTable<?> table) {
        if (!table.name().isEmpty()) {
            if (!definitions.containsKey(table.name())) {
                definitions.put(table.name(), Map.of());
                definitions.put(table.name(), named(table));
            }
            return ref(table.name());
        }
        return named(table);
    }

    private Map<String, Object> named(FieldTable<?> table) {
        var definition = object("title", table.title());
        definition.putAll(members(table));
        if (table.name().equals("fact")) {
            definition.put("allOf", details());
        }
        return definition;
    }

    /** Returns the rule for the detail of each kind of fact. */
    private List<Object> details() {
        var kinds = Stream.of(FactKind.values()).filter(kind -> Detail.fieldsOf(kind) != null);
        var others = Stream.of(FactKind.values())
                .filter(kind -> Detail.fieldsOf(kind) == null)
                .map(FactKind::key)
                .toList();
        return Stream.concat(
                        kinds.map(kind -> when(object("const", kind.key()), part(Detail.fieldsOf(kind)))),
                        Stream.of(when(object("enum", others), object("type", "null"))))
                .toList();
    }

    private static Object when(Map<String, Object> kind, Map<String, Object> detail) {
        return object(
                "if", object("properties", object("kind", kind)),
                "then", object("properties", object("detail", detail)));
    }
}
