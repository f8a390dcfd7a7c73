package org.onrecord.mcp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Flag;
import org.onrecord.output.table.Value.Member;

/**
 * A parameter of a tool: its JSON Schema, and the check that an argument keeps it.
 *
 * @param words the only words it may be or hold; any when empty
 */
record Parameter(String name, Type type, String description, boolean isRequired, List<String> words) {
    private static final int MAX_TEXT = 2000;
    private static final int MAX_ITEMS = 50;
    static final int MAX_COUNT = 100;

    static final Parameter LIMIT =
            of("limit", Type.COUNT, "Maximum number of entries, up to 40 kB in total; default as many as fit in 8 kB.");
    static final Parameter CURSOR =
            of("cursor", Type.TEXT, "The next_cursor of the previous result, for the next" + " page.");

    /** The kinds of values. */
    enum Type {
        TEXT,
        TEXTS,
        COUNT
    }

    static Parameter of(String name, Type type, String description) {
        return new Parameter(name, type, description, false, List.of());
    }

    static Parameter text(String name, String description) {
        return of(name, Type.TEXT, description);
    }

    /** A list of words that an enum has. */
    static Parameter words(String name, String description, Keyword... words) {
        return new Parameter(name, Type.TEXTS, description, false, Keyword.keys(words));
    }

    Parameter required() {
        return new Parameter(name, type, description, true, words);
    }

    /** Its schema. */
    Member schema() {
        var members = new ArrayList<Member>();
        switch (type) {
            case TEXT -> members.addAll(textSchema());
            case TEXTS -> {
                members.add(Member.of("type", "array"));
                members.add(new Member("items", new Value.Group(null, textSchema())));
                members.add(Member.of("minItems", 1));
                members.add(Member.of("maxItems", MAX_ITEMS));
            }
            case COUNT -> {
                members.add(Member.of("type", "integer"));
                members.add(Member.of("minimum", 1));
                members.add(Member.of("maximum", MAX_COUNT));
            }
        }
        members.add(Member.of("description", description));
        return new Member(name, new Value.Group(null, members));
    }

    private List<Member> textSchema() {
        return words.isEmpty()
                ? List.of(Member.of("type", "string"), Member.of("minLength", 1), Member.of("maxLength", MAX_TEXT))
                : List.of(Member.of("type", "string"), new Member("enum", Value.texts(words)));
    }

    /** The schema of arguments. */
    static Value schema(List<Parameter> parameters) {
        var required = parameters.stream()
                .filter(Parameter::isRequired)
                .map(Parameter::name)
                .toList();
        var members = new ArrayList<>(List.of(
                Member.of("type", "object"),
                new Member(
                        "properties",
                        new Value.Group(
                                null, parameters.stream().map(Parameter::schema).toList()))));
        if (!required.isEmpty()) {
            members.add(new Member("required", Value.texts(required)));
        }
        members.add(new Member("additionalProperties", new Flag(false)));
        return new Value.Group(null, members);
    }

    /**
     * Checks an argument.
     *
     * @throws Failure if it does not keep the schema
     */
    void check(@Nullable Object value) {
        switch (type) {
            case TEXT -> checkText(value);
            case TEXTS -> {
                if (!(value instanceof List<?> items) || items.isEmpty() || items.size() > MAX_ITEMS) {
                    throw refused("must be a list of 1 to " + MAX_ITEMS + " texts");
                }
                items.forEach(this::checkText);
            }
            case COUNT -> {
                if (!(value instanceof JsonNumber number) || !number.isCount(MAX_COUNT)) {
                    throw refused("must be a whole number from 1 to " + MAX_COUNT);
                }
            }
        }
    }

    private void checkText(@Nullable Object value) {
        if (!(value instanceof String text) || text.isBlank() || text.codePointCount(0, text.length()) > MAX_TEXT) {
            throw refused("must be a text of 1 to " + MAX_TEXT + " characters");
        }
        if (!words.isEmpty() && !words.contains(text)) {
            throw refused("must be one of " + String.join(", ", words));
        }
    }

    Failure refused(String why) {
        return Failure.of(ExitCode.USAGE, "bad-argument", name + " " + why, null);
    }
}
