package org.onrecord.format;

import java.util.ArrayList;
import java.util.Collections;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Rewrites JSON texts. */
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
