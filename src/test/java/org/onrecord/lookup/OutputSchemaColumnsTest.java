package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.lookup.info.InfoQuery;
import org.onrecord.output.table.Column;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema of the output has the columns of every lookup, with their types and descriptions. */
class OutputSchemaColumnsTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode DEFINITIONS = JSON.readTree(
                    OutputSchemaColumnsTest.class.getResourceAsStream("/org/onrecord/schema/output.schema.json"))
            .get("$defs");
    private static final List<String> TYPES = List.of("number", "boolean", "integer");

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("overview", Queries.OVERVIEW),
                arguments("fact", Queries.WHEN),
                arguments("party", Queries.PARTIES),
                arguments("outcome", Queries.OUTCOME),
                arguments("parole", Queries.PAROLE),
                arguments("status", Queries.status("sian-harrow")),
                arguments("inquiry", Queries.INQUIRIES),
                arguments("reform", Queries.REFORMS),
                arguments("point", Queries.IMPACT),
                arguments("work", Queries.WORKS),
                arguments("source", Queries.SOURCES),
                arguments("record", Queries.INFO),
                arguments("count", Queries.counts(InfoQuery.By.KIND)),
                arguments("difference", Queries.DIFF),
                arguments("version", Queries.LOG));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void has_the_columns_of_a_lookup(String definition, Query query) {
        var properties = JSON.createObjectNode();
        query.columns().forEach(column -> properties.set(column.name(), property(column)));

        assertThat(DEFINITIONS.get(definition).get("properties")).isEqualTo(properties);
        assertThat(DEFINITIONS.get("whole-" + definition).get("required").valueStream())
                .extracting(JsonNode::stringValue)
                .containsExactlyInAnyOrderElementsOf(Column.names(query.columns()));
    }

    private static ObjectNode property(Column<?> column) {
        var property = schema(column.type());
        if (column.description() != null) {
            property.put("description", column.description());
        }
        return property;
    }

    private static ObjectNode schema(String type) {
        var property = JSON.createObjectNode();
        if (type.startsWith("[")) {
            property.put("type", "array").set("items", schema(type.substring(1, type.indexOf(']'))));
            return type.endsWith("+") ? property.put("minItems", 1) : property;
        }
        var isNullable = type.endsWith("?");
        var isFull = type.endsWith("+");
        var name = isNullable || isFull ? type.substring(0, type.length() - 1) : type;
        if (name.contains("|")) {
            var words = property.putArray("enum");
            Stream.of(name.split("\\|", -1)).forEach(words::add);
            if (isNullable) {
                words.addNull();
            }
            return property;
        }
        return switch (name) {
            case "text" -> {
                type(property, "string", isNullable);
                yield isFull ? property.put("minLength", 1) : property;
            }
            case "count" -> type(property, "integer", isNullable).put("minimum", isFull ? 1 : 0);
            default -> TYPES.contains(name) ? type(property, name, isNullable) : definition(property, name, isNullable);
        };
    }

    private static ObjectNode type(ObjectNode property, String type, boolean isNullable) {
        if (isNullable) {
            property.putArray("type").add(type).add("null");
            return property;
        }
        return property.put("type", type);
    }

    private static ObjectNode definition(ObjectNode property, String name, boolean isNullable) {
        var orNull = name + "-null";
        if (!isNullable || DEFINITIONS.has(orNull)) {
            return property.put("$ref", "#/$defs/" + (isNullable ? orNull : name));
        }
        var both = property.putArray("anyOf");
        both.addObject().put("$ref", "#/$defs/" + name);
        both.addObject().put("type", "null");
        return property;
    }
}
