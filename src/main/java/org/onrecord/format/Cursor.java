package org.onrecord.format;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/**
 * Steps through a facts file and knows where it stands.
 *
 * <p>After {@link #nextKey} and {@link #nextItem} it stands at a value. Whoever reads that value leaves the cursor at
 * its end: an object is read to its last key, a list to its last item.
 */
final class Cursor {
    /** Deeper than any object of the format lies. */
    private static final int DEEPEST = 8;

    private final JsonParser parser;
    private final Problems problems;
    private final Entry file = new Entry();
    private Entry entry = file;
    private final long[] seenKeys = new long[DEEPEST];
    private final long[] starts = new long[DEEPEST];
    private int depth = -1;

    Cursor(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** Steps to the beginning of the file's one object. */
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
        enterObject();
    }

    /** Steps beyond the file's one object, where nothing may follow. */
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

    /** Enters the object at which the cursor stands; reports and skips anything else. */
    boolean enterObject() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            wrongType("an object", "write an object: { ... }");
            return false;
        }
        depth++;
        seenKeys[depth] = 0;
        starts[depth] = position();
        return true;
    }

    /** Steps to the value of the next key; null at the end. Unknown, repeated and missing keys are reported. */
    @Nullable
    String nextKey(ObjectShape keys) {
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            int number = keys.numberOf(name);
            long bit = 1L << number;
            if (number >= 0 && (seenKeys[depth] & bit) == 0) {
                seenKeys[depth] |= bit;
                parser.nextToken();
                return name;
            }
            reportKey(name, keys);
            parser.nextToken();
            skip();
        }
        if (!keys.areComplete(seenKeys[depth])) {
            reportMissing(keys);
        }
        depth--;
        return null;
    }

    private void reportKey(String name, ObjectShape keys) {
        if (keys.numberOf(name) < 0) {
            reportUnknown(name, keys, place());
        } else {
            report(ProblemCode.DUPLICATE_KEY, "the key " + Quote.of(name) + " appears twice", "keep one of the two");
        }
    }

    private void reportMissing(ObjectShape keys) {
        for (var name : keys.names()) {
            int number = keys.numberOf(name);
            if (keys.isRequired(number) && (seenKeys[depth] & 1L << number) == 0) {
                reportMissing(name, placeOf(starts[depth]));
            }
        }
    }

    void reportUnknown(String name, ObjectShape keys, Place place) {
        report(
                place,
                ProblemCode.UNKNOWN_KEY,
                "there is no key " + Quote.of(name) + " here",
                Suggestion.from(keys.names(), name));
    }

    void reportMissing(String name, Place object) {
        report(object, ProblemCode.MISSING_KEY, "the key " + Quote.of(name) + " is missing", "add it");
    }

    /** Enters the list at which the cursor stands; reports and skips anything else. */
    boolean enterList() {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrongType("a list", "write a list: [ ... ]");
            return false;
        }
        return true;
    }

    /** Steps to the next item of a list; false at its end. */
    boolean nextItem() {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /** Steps to the next item of a list in which there must be one. */
    boolean nextRequiredItem(ProblemCode fault, String message, String hint) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return nextItem();
        }
        long start = position();
        if (nextItem()) {
            return true;
        }
        report(placeOf(start), fault, message, hint);
        return false;
    }

    /** Passes over the value at which the cursor stands. */
    void skip() {
        parser.skipChildren();
    }

    JsonParser parser() {
        return parser;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Where the cursor stands: a line and a column in one number, for {@link #placeOf}. */
    long position() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return (long) at.getLineNr() << Integer.SIZE | at.getColumnNr();
    }

    /** Where the cursor stands. */
    Place place() {
        return placeOf(position());
    }

    /** An earlier position, under the path at which the cursor stands. */
    Place placeOf(long position) {
        return new Place(
                (int) (position >> Integer.SIZE), (int) position, DocumentPath.of(parser.streamReadContext()), entry);
    }

    /** From here on, until {@link #endEntry}, places belong to a new entry. */
    Entry beginEntry() {
        entry = new Entry();
        return entry;
    }

    void endEntry() {
        entry = file;
    }

    Entry entry() {
        return entry;
    }

    int problemCount() {
        return problems.count();
    }

    void report(ProblemCode fault, String message, String hint) {
        report(place(), fault, message, hint);
    }

    void report(Place place, ProblemCode fault, String message, String hint) {
        problems.add(fault, place, message, hint);
    }

    /** Reports a problem after which nothing can be judged; what it returns is to be thrown. */
    ReadingStopped stop(Place place, ProblemCode fault, String message, String hint) {
        report(place, fault, message, hint);
        return new ReadingStopped();
    }

    /** Reports a problem beside which no other counts; what it returns is to be thrown. */
    ReadingStopped stopWithOnly(ProblemCode fault, String message, String hint) {
        problems.clear();
        return stop(place(), fault, message, hint);
    }

    /** Reports that something else stands here than is expected, and skips it. */
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
}
