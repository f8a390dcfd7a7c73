package org.onrecord.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes JSON documents, and rewrites their texts. */
public final class JsonText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonText() {}

    /** The same document with the keys of each object in the opposite order. */
    static String withKeysReversed(String text) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(reversed(MAPPER.readTree(text)));
    }

    /** A document as our JSON files are laid out: two spaces a level, each value on a line. */
    public static String laidOut(Object document) {
        var indenter = new DefaultIndenter("  ", "\n");
        var layout = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("")
                        .withObjectEmptySeparator(""))
                .withArrayIndenter(indenter)
                .withObjectIndenter(indenter);
        return MAPPER.writer().with(layout).writeValueAsString(document) + "\n";
    }

    /** An object of keys and values in turn, in this order. */
    public static Map<String, Object> object(Object... keysAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }

    /** A reference to a definition of a JSON Schema. */
    public static Map<String, Object> ref(String name) {
        return object("$ref", "#/$defs/" + name);
    }

    private static JsonNode reversed(JsonNode node) {
        if (node.isArray()) {
            var items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(reversed(item)));
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        var keys = new ArrayList<>(node.propertyNames());
        Collections.reverse(keys);
        var object = JsonNodeFactory.instance.objectNode();
        keys.forEach(key -> object.set(key, reversed(node.get(key))));
        return object;
    }
}
