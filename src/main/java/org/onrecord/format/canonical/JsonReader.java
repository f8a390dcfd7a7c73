package org.onrecord.format.canonical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

final class JsonReader {

    private JsonReader() {}

    /**
     * Parses JSON in UTF-8, with or without a byte order mark.
     *
     * @throws tools.jackson.core.JacksonException if it is not JSON
     */
    static Json read(byte[] text) {
        return read(text, 0, text.length);
    }

    static Json read(byte[] text, int from, int to) {
        try (var parser = parser(text, from, to)) {
            parser.nextToken();
            return value(parser);
        }
    }

    static JsonParser parser(byte[] text, int from, int to) {
        return factory().createParser(ObjectReadContext.empty(), text, from, to - from);
    }

    static Json value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Json.Text(parser.getString());
            default -> new Json.Bare(parser.getString());
        };
    }

    private static Json members(JsonParser parser) {
        var values = new LinkedHashMap<String, Json>();
        for (var key = parser.nextName(); key != null; key = parser.nextName()) {
            parser.nextToken();
            values.put(key, value(parser));
        }
        return new Json.Members(values);
    }

    private static Json items(JsonParser parser) {
        var items = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Json.Items(items);
    }

    /** Creates the factory on each call: the native binary cannot hold it as a constant. */
    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .build();
    }
}
