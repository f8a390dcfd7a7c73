package org.onrecord.format;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Empty;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/**
 * A parser position in a facts file.
 *
 * <p>After {@link #nextField} and {@link #nextItem} the cursor is at a value. The reader of that value leaves the
 * cursor at its end: an object is read to its last key, a list to its last item.
 */
final class Cursor {
    private final JsonParser parser;
    private final Problems problems;
    private final Place.Entry file = new Place.Entry();
    private Place.Entry entry = file;

    Cursor(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    void begin() {
        var token = parser.nextToken();
        if (token == null) {
            throw stop(
                    new Place(0, 0, "", file),
                    ProblemCode.FACTS_EMPTY,
                    "the file is empty",
                    "give a file that contains a record");
        }
        if (token != JsonToken.START_OBJECT) {
            throw stop(
                    place(),
                    ProblemCode.NOT_AN_OBJECT,
                    "a facts file is one JSON object, found " + described(),
                    "start the file with { and end it with }");
        }
    }

    /** Moves past the file's one object and reports trailing content. */
    void end() {
        try {
            if (parser.nextToken() == null) {
                return;
            }
            report(
                    ProblemCode.TRAILING_CONTENT,
                    "the record has ended, but it is followed by " + described(),
                    "remove what follows it");
        } catch (StreamReadException e) {
            report(ProblemCode.TRAILING_CONTENT, "the record has ended, but text follows", "remove what follows it");
        }
    }

    /** Enters the object at the cursor; reports and skips any other value. */
    boolean enterObject() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            wrongType("an object", "write an object: { ... }");
            return false;
        }
        return true;
    }

    /**
     * Moves to the value of the next key and returns its index, or -1 at the end. Reports unknown and repeated keys.
     */
    int nextField(ReadEntry object) {
        var table = object.table();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            int field = table.indexOf(name, object.nextField());
            if (field >= 0 && !object.has(field)) {
                parser.nextToken();
                object.begin(field, position());
                return field;
            }
            reportKey(name, table);
            parser.nextToken();
            skip();
        }
        return -1;
    }

    void reportMissing(ReadEntry object, FieldTable<?> table) {
        for (var field : table.fields()) {
            if (field.isRequired() && !object.has(field.key())) {
                report(
                        object.place(),
                        ProblemCode.MISSING_KEY,
                        "the key " + Quote.of(field.key()) + " is missing",
                        "add it");
            }
        }
    }

    private void reportKey(String name, FieldTable<?> table) {
        if (table.indexOf(name) < 0) {
            reportUnknown(name, table, place());
        } else {
            report(ProblemCode.DUPLICATE_KEY, "the key " + Quote.of(name) + " appears twice", "keep one of the two");
        }
    }

    void reportUnknown(String name, FieldTable<?> table, Place place) {
        report(
                place,
                ProblemCode.UNKNOWN_KEY,
                "unknown key " + Quote.of(name),
                Problems.suggestOr(
                        table.keys(),
                        name,
                        "allowed: " + String.join(", ", table.keys())
                                + "; or the file was written for a newer onrecord"));
    }

    /** Enters the list at the cursor; reports and skips any other value. */
    boolean enterList() {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrongType("a list", "write a list: [ ... ]");
            return false;
        }
        return true;
    }

    /** Moves to the next item of a list, or returns false at its end. Reports an empty list if it must have items. */
    boolean nextItem(@Nullable Empty whenEmpty) {
        boolean isFirst = parser.currentToken() == JsonToken.START_ARRAY;
        long start = whenEmpty != null && isFirst ? position() : 0;
        if (parser.nextToken() != JsonToken.END_ARRAY) {
            return true;
        }
        if (whenEmpty != null && isFirst) {
            report(placeOf(start), ProblemCode.of(whenEmpty.code()), whenEmpty.message(), whenEmpty.hint());
        }
        return false;
    }

    void skip() {
        parser.skipChildren();
    }

    JsonParser parser() {
        return parser;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Returns line and column in one number, for {@link #placeOf}. */
    long position() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return (long) at.getLineNr() << Integer.SIZE | at.getColumnNr();
    }

    Place place() {
        return placeOf(position());
    }

    /** Returns an earlier position, with the cursor's current path. */
    private Place placeOf(long position) {
        return new Place((int) (position >> Integer.SIZE), (int) position, path(parser.streamReadContext()), entry);
    }

    /** Starts a new entry, to which places belong until {@link #endEntry}. */
    void beginEntry() {
        entry = new Place.Entry();
    }

    void endEntry() {
        entry = file;
    }

    Place.Entry entry() {
        return entry;
    }

    int problemCount() {
        return problems.count();
    }

    void report(ProblemCode code, String message, String hint) {
        report(place(), code, message, hint);
    }

    void report(Place place, ProblemCode code, String message, String hint) {
        problems.add(code, place, message, hint);
    }

    /** Reports a problem that makes the rest of the file meaningless. The caller throws the returned exception. */
    Stopped stop(Place place, ProblemCode code, String message, String hint) {
        report(place, code, message, hint);
        return new Stopped();
    }

    /** Reports a problem that makes all other problems meaningless. The caller throws the returned exception. */
    Stopped stopWithOnly(ProblemCode code, String message, String hint) {
        problems.clear();
        return stop(place(), code, message, hint);
    }

    void wrongType(String expected, String hint) {
        report(ProblemCode.WRONG_TYPE, "expected " + expected + ", found " + described(), hint);
        skip();
    }

    private String described() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "the text " + Quote.of(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + Quote.plain(parser.getString());
            default -> String.valueOf(parser.getString());
        };
    }

    /** Returns a position in the document, such as {@code facts[3].date}. */
    private static String path(TokenStreamContext context) {
        var path = new StringBuilder();
        append(path, context);
        return path.toString();
    }

    private static void append(StringBuilder path, TokenStreamContext context) {
        if (context.getParent() != null) {
            append(path, context.getParent());
        }
        if (context.inArray() && context.hasCurrentIndex()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.inObject() && context.currentName() != null) {
            append(path, context.currentName());
        }
    }

    private static void append(StringBuilder path, String key) {
        if (isPlain(key)) {
            path.append(path.isEmpty() ? "" : ".").append(key);
        } else {
            path.append('[').append(Quote.of(key)).append(']');
        }
    }

    private static boolean isPlain(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c != '_' && c != '-' && (c > 'z' || !Character.isLetterOrDigit(c))) {
                return false;
            }
        }
        return !key.isEmpty();
    }

    /** Thrown after reporting a problem that makes the rest of the file meaningless. */
    static final class Stopped extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Stopped() {
            super(null, null, false, false);
        }
    }
}
