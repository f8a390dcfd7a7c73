package org.onrecord.mcp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.lookup.Given;
import org.onrecord.lookup.Parameter;
import org.onrecord.mcp.McpServer.AskedRecord;

/**
 * The arguments of a call, checked more strictly than the tool's schema.
 *
 * @param items the values of each parameter, by its name
 */
record Arguments(Map<String, List<Object>> items) {

    /**
     * Checks and converts the values of a call.
     *
     * @throws Failure if an argument is missing, unknown or invalid
     */
    static Arguments of(List<Parameter<?>> parameters, Map<String, @Nullable Object> values) {
        var known = parameters.stream().collect(Collectors.toMap(Tool::key, one -> one));
        var items = new HashMap<String, List<Object>>();
        values.forEach((key, value) -> {
            var parameter = known.get(key);
            if (parameter == null) {
                throw refused("unknown argument " + Line.echo(key) + "; the arguments are "
                        + parameters.stream().map(Tool::key).collect(Collectors.joining(", ")));
            }
            items.put(parameter.name(), items(parameter, value));
        });
        parameters.stream()
                .filter(one -> one.is(Parameter.Trait.REQUIRED_IN_TOOL) && !items.containsKey(one.name()))
                .findFirst()
                .ifPresent(missing -> {
                    throw refused(Tool.key(missing) + " is missing");
                });
        return new Arguments(items);
    }

    private static Failure refused(String why) {
        return Failure.usage("bad-argument", why, null);
    }

    private static Failure refused(Parameter<?> parameter, String why) {
        return refused(Tool.key(parameter) + " " + why);
    }

    private static List<Object> items(Parameter<?> parameter, @Nullable Object value) {
        return switch (parameter.form()) {
            case FLAG -> {
                if (!(value instanceof Boolean isGiven)) {
                    throw refused(parameter, "must be true or false");
                }
                yield isGiven ? List.of(true) : List.of();
            }
            case NUMBER -> {
                if (!(value instanceof JsonNumber number) || !number.isCount(Tool.MAX_COUNT)) {
                    throw refused(parameter, "must be a whole number from 1 to " + Tool.MAX_COUNT);
                }
                yield List.of(number.count());
            }
            case LIST -> {
                if (!(value instanceof List<?> texts) || texts.isEmpty() || texts.size() > Tool.MAX_ITEMS) {
                    throw refused(parameter, "must be a list of 1 to " + Tool.MAX_ITEMS + " texts");
                }
                yield texts.stream()
                        .map(text -> item(parameter, text(parameter, text)))
                        .toList();
            }
            case ONE -> List.of(item(parameter, text(parameter, value)));
            case TEXT ->
                Arrays.stream(text(parameter, value).strip().split("\\s+", -1))
                        .map(word -> item(parameter, word))
                        .toList();
        };
    }

    private static String text(Parameter<?> parameter, @Nullable Object value) {
        if (!(value instanceof String text)
                || text.isBlank()
                || text.codePointCount(0, text.length()) > Tool.maxText(parameter)) {
            throw refused(parameter, "must be a text of 1 to " + Tool.maxText(parameter) + " characters");
        }
        if (!parameter.words().isEmpty() && !parameter.words().contains(text)) {
            throw refused(parameter, "must be one of " + String.join(", ", parameter.words()));
        }
        return text;
    }

    private static Object item(Parameter<?> parameter, String text) {
        try {
            return parameter.item().apply(text);
        } catch (Failure mistake) {
            throw refused(Tool.key(parameter) + ": " + mistake.message());
        }
    }

    /** Returns the arguments of a lookup: all except the size and form of the result, which do not affect the answer. */
    Given given(AskedRecord asked) {
        var own = new HashMap<>(items);
        List.of(Tool.LIMIT, Tool.SOURCES, Tool.DATA).forEach(one -> own.remove(one.name()));
        return new Given(own, asked::record, asked::editions, List.of());
    }

    boolean has(Parameter<?> flag) {
        return !items.getOrDefault(flag.name(), List.of()).isEmpty();
    }

    List<String> texts(String name) {
        return items.getOrDefault(name, List.of()).stream()
                .map(String.class::cast)
                .toList();
    }

    /** Returns the maximum number of entries, or null for the default. */
    @Nullable
    Integer limit() {
        return (Integer) items.getOrDefault(Tool.LIMIT.name(), List.of()).stream()
                .findFirst()
                .orElse(null);
    }

    /** Returns the number of entries before the page. */
    int offset() {
        var cursor = String.join("", texts(Tool.CURSOR.name()));
        if (cursor.isEmpty()) {
            return 0;
        }
        if (cursor.length() > 7 || !cursor.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw refused("cursor must be the next_cursor of a result");
        }
        return Integer.parseInt(cursor);
    }
}
