package org.onrecord.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.checkIndex;
import static java.util.Objects.requireNonNullElse;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns the smallest record into a bad file: first its values are changed, by JSON Patch (RFC 6902), then its text. */
final class FaultFile {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern PATCH = Pattern.compile(
            "(add|replace|remove|copy|move) (/.*?)(?: before (\\w+))?(?: (/.*|[\\[{\"\\d-].*|true|false|null))?");
    private static final Pattern REPEATED = Pattern.compile("<(\\d+) × ([^>]*)>");
    private static final Pattern BYTES = Pattern.compile("<([0-9A-F]{2}(?: [0-9A-F]{2})*)>");

    private final JsonNode record = MAPPER.readTree(ReadRecords.SMALLEST);

    /** Its bytes, each as a character; null until the text is changed. */
    private @Nullable String bytes;

    byte[] bytes() {
        return bytes == null ? JsonText.laidOut(record).getBytes(UTF_8) : bytes.getBytes(ISO_8859_1);
    }

    /** Makes the change in a line of the table. */
    void change(String line) {
        var change = REPEATED.matcher(line)
                .replaceAll(part -> Matcher.quoteReplacement(part.group(2).repeat(Integer.parseInt(part.group(1)))));
        var patch = PATCH.matcher(change);
        if (!patch.matches()) {
            changeText(change);
        } else if (bytes == null) {
            patch(patch.group(1), patch.group(2), patch.group(3), requireNonNullElse(patch.group(4), ""));
        } else {
            throw new IllegalArgumentException("the text was changed before");
        }
    }

    private void patch(String operation, String path, @Nullable String before, String value) {
        switch (operation) {
            case "add" -> put(path, before, MAPPER.readTree(value));
            case "replace" -> {
                record.requiredAt(path);
                if (parent(path).isArray()) {
                    take(path);
                }
                put(path, null, MAPPER.readTree(value));
            }
            case "remove" -> take(path);
            case "copy" -> put(value, before, record.requiredAt(path).deepCopy());
            default -> put(value, before, take(path));
        }
    }

    private void put(String path, @Nullable String before, JsonNode value) {
        var key = key(path);
        if (value.isMissingNode()) {
            throw new IllegalArgumentException("there is no value");
        } else if (parent(path) instanceof ArrayNode list) {
            list.insert(checkIndex(key.equals("-") ? list.size() : Integer.parseInt(key), list.size() + 1), value);
            return;
        }
        var object = (ObjectNode) parent(path);
        object.set(key, value);
        if (before != null) {
            var keys = List.copyOf(object.propertyNames());
            keys.subList(keys.indexOf(before), keys.size() - 1)
                    .forEach(later -> object.set(later, object.remove(later)));
        }
    }

    private JsonNode take(String path) {
        record.requiredAt(path);
        return parent(path) instanceof ArrayNode list
                ? list.remove(Integer.parseInt(key(path)))
                : ((ObjectNode) parent(path)).remove(key(path));
    }

    private JsonNode parent(String path) {
        return record.at(JsonPointer.compile(path).head());
    }

    private static String key(String path) {
        return JsonPointer.compile(path).last().getMatchingProperty();
    }

    private void changeText(String change) {
        var text = new String(bytes(), ISO_8859_1);
        var words = inBytes(change).split(" ", 2);
        bytes = switch (words[0]) {
            case "text" -> {
                var sides = words[1].split(" => ", 2);
                yield String.join(sides[1], around(sides[0], text));
            }
            case "cut" -> around(words[1], text)[0] + words[1];
            case "file" -> words[1];
            case "encode" -> new String(new String(bytes(), UTF_8).getBytes(Charset.forName(words[1])), ISO_8859_1);
            default -> throw new IllegalArgumentException("there is no such change");
        };
    }

    private static String inBytes(String change) {
        var utf8 = new String(change.replace('⏎', '\n').getBytes(UTF_8), ISO_8859_1);
        return BYTES.matcher(utf8)
                .replaceAll(part -> Matcher.quoteReplacement(
                        new String(HexFormat.ofDelimiter(" ").parseHex(part.group(1)), ISO_8859_1)));
    }

    private static String[] around(String sought, String text) {
        var parts = text.split(Pattern.quote(sought), -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("this does not occur exactly once");
        }
        return parts;
    }
}
