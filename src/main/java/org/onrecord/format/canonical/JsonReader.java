package org.onrecord.format.canonical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON text whole. */
final class JsonReader {
    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The value of a text.
     *
     * @param text JSON in UTF-8, with or without a byte order mark
     * @throws tools.jackson.core.JacksonException if it is none
     */
    static Json read(byte[] text) {
        var factory = JsonFactory.builder()
                .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .build();
        try (var parser = factory.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return new JsonReader(parser).value();
        }
    }

    private Json value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members();
            case START_ARRAY -> items();
            case VALUE_STRING -> new Json.Text(parser.getString());
            default -> new Json.Bare(parser.getString());
        };
    }

    private Json members() {
        var values = new LinkedHashMap<String, Json>();
        for (var key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            values.put(key, value());
        }
        return new Json.Members(values);
    }

    private Json items() {
        var items = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Json.Items(items);
    }
}
