package org.onrecord.format.canonical;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The same record with everything in another order whose order says nothing: keys, and some lists. */
final class Reordered {
    private final Random random;

    private Reordered(long seed) {
        this.random = new Random(seed);
    }

    /** Another spelling of a record, which depends on the seed alone. */
    static String of(JsonNode record, long seed) {
        var copy = (ObjectNode) record.deepCopy();
        var order = new Reordered(seed);
        order.shuffle(copy, "as_of_notes");
        order.shuffle(copy, "sources");
        order.mingle(copy, "facts", one -> one.get("topic").asString());
        order.mingle(copy, "statuses", one -> one.get("person").asString());
        copy.get("series").forEach(series -> order.shuffle((ObjectNode) series, "breaks"));
        return new ObjectMapper().writeValueAsString(order.keys(copy));
    }

    private void shuffle(ObjectNode object, String key) {
        if (object.get(key) instanceof ArrayNode list) {
            var items = new ArrayList<>(list.values());
            Collections.shuffle(items, random);
            list.removeAll();
            list.addAll(items);
        }
    }

    /** Mixes groups of a list; within a group the order stays. */
    private void mingle(ObjectNode object, String key, Function<JsonNode, String> group) {
        var list = (ArrayNode) object.get(key);
        var groups = new LinkedHashMap<String, List<JsonNode>>();
        list.forEach(one ->
                groups.computeIfAbsent(group.apply(one), _ -> new ArrayList<>()).add(one));
        list.removeAll();
        var left = new ArrayList<>(groups.values());
        while (!left.isEmpty()) {
            var from = left.get(random.nextInt(left.size()));
            list.add(from.removeFirst());
            left.removeIf(List::isEmpty);
        }
    }

    private JsonNode keys(JsonNode node) {
        if (node instanceof ArrayNode list) {
            var items = JsonNodeFactory.instance.arrayNode();
            list.forEach(item -> items.add(keys(item)));
            return items;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        var names = new ArrayList<>(object.propertyNames());
        Collections.shuffle(names, random);
        var shuffled = JsonNodeFactory.instance.objectNode();
        names.forEach(name -> shuffled.set(name, keys(object.get(name))));
        return shuffled;
    }
}
