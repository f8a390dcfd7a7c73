package org.onrecord.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Parses a JSON message into maps, lists, strings, {@link JsonNumber}s, booleans and null. */
final class JsonMessage {
    private static final int MAX_NESTING = 64;

    private final JsonParser parser;

    private JsonMessage(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Parses a line.
     *
     * @throws RpcError if it is not a single JSON value
     */
    static @Nullable Object read(String line) {
        var constraints =
                StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build();
        var factory = JsonFactory.builder().streamReadConstraints(constraints).build();
        try (var parser = factory.createParser(ObjectReadContext.empty(), line)) {
            var message = new JsonMessage(parser).value(parser.nextToken());
            if (parser.nextToken() != null) {
                throw notJson();
            }
            return message;
        } catch (JacksonException e) {
            throw notJson();
        }
    }

    private static RpcError notJson() {
        return new RpcError(RpcError.PARSE_ERROR, "the line is not a single JSON value");
    }

    private @Nullable Object value(@Nullable JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null, default -> throw notJson();
        };
    }

    private Map<String, @Nullable Object> object() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            members.put(name, value(parser.nextToken()));
        }
        return members;
    }

    private List<@Nullable Object> list() {
        var items = new ArrayList<@Nullable Object>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
        }
        return items;
    }
}
