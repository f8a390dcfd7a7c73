package org.onrecord.format;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Reports why the parser had to stop in a facts file. */
final class BrokenText {
    static final String TOO_LARGE_HINT = "raise the limit with --max-size";

    private static final String[] ADVICE = {"\n", ": maybe a ", ": enable "};

    private final Cursor cursor;
    private final Limits limits;

    BrokenText(Cursor cursor, Limits limits) {
        this.cursor = cursor;
        this.limits = limits;
    }

    /**
     * Reports the parser's exception as a problem of the file.
     *
     * @throws IOException if the disk or the stream failed, not the file
     */
    void report(JacksonException cause) throws IOException {
        if (cause instanceof JacksonIOException && cause.getCause() instanceof IOException inputFault) {
            reportInput(inputFault);
        } else if (cause instanceof UnexpectedEndOfInputException) {
            reportTruncated();
        } else if (cause instanceof StreamConstraintsException) {
            reportLimit(cause.getOriginalMessage());
        } else {
            reportSyntax(cause);
        }
    }

    private void reportInput(IOException fault) throws IOException {
        if (fault instanceof EOFException) {
            reportTruncated();
        } else if (fault instanceof CharacterCodingException) {
            cursor.report(end(), ProblemCode.NOT_UTF_8, "the bytes from here are not UTF-8", "save the file as UTF-8");
        } else if (fault instanceof Utf8Reader.TooLargeException) {
            cursor.report(
                    wholeFile(),
                    ProblemCode.FACTS_TOO_LARGE,
                    "the file is larger than " + size(limits.maxBytes()),
                    TOO_LARGE_HINT);
        } else {
            throw fault;
        }
    }

    /** Returns a number of bytes in MiB, the unit of the option for the limit, or in bytes if that is not exact. */
    static String size(long bytes) {
        long mebibytes = bytes >> 20;
        return bytes == mebibytes << 20 ? mebibytes + " MiB" : bytes + " bytes";
    }

    private void reportTruncated() {
        cursor.report(
                end(), ProblemCode.TRUNCATED, "the file ends in the middle of the record", "get the complete file");
    }

    private void reportLimit(String parserMessage) {
        if (cursor.parser().streamReadContext().getNestingDepth() > limits.maxNesting()) {
            cursor.report(
                    end(),
                    ProblemCode.NESTED_TOO_DEEP,
                    "objects and lists are nested more than " + limits.maxNesting() + " levels deep",
                    "remove the inner ones; the format needs no more than 5 levels");
        } else if (parserMessage.startsWith("Number")) {
            cursor.report(end(), ProblemCode.NUMBER_OUT_OF_RANGE, "a number has too many digits", Numbers.RANGE_HINT);
        } else {
            cursor.report(
                    end(),
                    ProblemCode.TEXT_TOO_LONG,
                    "a text is longer than " + limits.maxStringLength() + " characters",
                    "shorten it, or look for a missing closing quote");
        }
    }

    private void reportSyntax(JacksonException cause) {
        var at = cause.getLocation();
        var place = at == null ? end() : place(at);
        cursor.report(
                place,
                ProblemCode.SYNTAX_ERROR,
                "this is not JSON: " + withoutAdvice(cause.getOriginalMessage()),
                "look for a missing or extra comma, quote or bracket here or just before");
    }

    /** Returns the parser's message without its advice about options that only a programmer can set. */
    private static String withoutAdvice(String message) {
        int end = message.length();
        for (var advice : ADVICE) {
            int start = message.indexOf(advice);
            end = start < 0 ? end : Math.min(end, start);
        }
        return message.substring(0, end);
    }

    private Place wholeFile() {
        return new Place(0, 0, "", cursor.entry());
    }

    private Place end() {
        return place(cursor.parser().currentLocation());
    }

    private Place place(TokenStreamLocation at) {
        return new Place(at.getLineNr(), at.getColumnNr(), cursor.place().path(), cursor.entry());
    }
}
