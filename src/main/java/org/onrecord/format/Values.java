package org.onrecord.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Printable;
import org.onrecord.failure.WebAddress;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Word;
import org.onrecord.model.field.Keyword;
import tools.jackson.core.JsonToken;

/**
 * Reads the text, word or list of texts at a cursor.
 *
 * <p>An unreadable value is reported and replaced by a placeholder, which never gets into a record: a file with a
 * problem gives none.
 */
final class Values {
    private static final String TEXT_HINT = "write text in double quotes";

    /** An assistant could follow an id as an instruction; this few words cannot give a detailed one. */
    private static final int MAX_WORDS_OF_CASE = 4;

    private final Cursor cursor;

    Values(Cursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads text of at most max characters, which may be empty only if nullable. Returns an empty text if it cannot be
     * read.
     */
    String text(int max, boolean isNullable) {
        return text(isNullable ? 0 : 1, max, isNullable);
    }

    /** Reads text of min to max characters. Returns an empty text if it cannot be read. */
    String text(int min, int max, boolean isNullable) {
        var text =
                isNullable ? string("text or null", "write text in double quotes, or null") : string("text", TEXT_HINT);
        if (text == null) {
            return "";
        }
        if (text.isEmpty() && min == 1) {
            cursor.report(ProblemCode.EMPTY_TEXT, "the text is empty", "fill it in");
        } else {
            checkLength(text, min, max);
        }
        return text;
    }

    private boolean checkLength(String text, int min, int max) {
        int length = text.codePointCount(0, text.length());
        boolean isWithin = length >= min && length <= max;
        if (!isWithin) {
            cursor.report(
                    ProblemCode.BAD_LENGTH,
                    "the text has " + grouped(length) + " characters",
                    "write " + (min <= 1 ? "at most " : min + " to ") + grouped(max) + " characters");
        }
        return isWithin;
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Reads the id of the case; returns an empty text if it cannot be read. */
    String caseId() {
        var id = id(Plain.CASE_ID.maxLength());
        if (id.chars().filter(c -> c == '-').count() >= MAX_WORDS_OF_CASE) {
            cursor.report(
                    ProblemCode.BAD_ID,
                    Quote.of(id) + " has too many words for a case id",
                    "name the case in at most " + MAX_WORDS_OF_CASE + " words");
        }
        return id;
    }

    /** Reads an id; returns an empty text if it cannot be read. */
    String id() {
        return id(FieldType.MAX_ID);
    }

    private String id(int max) {
        var id = string("an id", TEXT_HINT);
        if (id == null || !checkLength(id, 0, max)) {
            return "";
        }
        if (!isId(id)) {
            cursor.report(
                    ProblemCode.BAD_ID,
                    Quote.of(id) + " is not an id",
                    "use lower-case letters a to z and digits, in groups joined by single hyphens");
            return "";
        }
        return id;
    }

    /** Whether the text has the form of an id: groups of lower-case letters and digits, joined by single hyphens. */
    static boolean isId(String text) {
        char before = '-';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!isLetter && (c != '-' || before == '-')) {
                return false;
            }
            before = c;
        }
        return before != '-';
    }

    /** Reads a word of a closed list; returns null if it cannot be read. */
    @Nullable
    Keyword word(Word list, boolean isNullable) {
        var word = isNullable
                ? string("a word or null", "write text in double quotes, or null")
                : string("a word", TEXT_HINT);
        var meaning = word == null ? null : list.words().get(word);
        if (word != null && meaning == null) {
            cursor.report(
                    ProblemCode.UNKNOWN_WORD,
                    Quote.of(word) + " is not allowed here",
                    Suggestion.from(list.words().keySet(), word));
        }
        return meaning;
    }

    boolean flag() {
        var token = cursor.parser().currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            cursor.wrongType("true or false", "write true or false without quotes");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** Reads an address that a browser can open. */
    String url() {
        var url = string("a URL", TEXT_HINT);
        if (url != null && !WebAddress.isValid(url)) {
            cursor.report(
                    ProblemCode.BAD_URL,
                    Quote.of(url) + " is not a URL",
                    "write a URL that begins with https:// or http:// and a host, without a user, spaces or backslashes");
        }
        return bounded(url);
    }

    private String bounded(@Nullable String url) {
        return url != null && checkLength(url, 0, Plain.ADDRESS.maxLength()) ? url : "";
    }

    /** Reads an address that is safe to fetch from. */
    String secureUrl() {
        var url = string("a URL", TEXT_HINT);
        if (url != null && !WebAddress.isSecure(url)) {
            cursor.report(
                    ProblemCode.BAD_URL,
                    Quote.of(url) + " is not an https URL",
                    "write a URL that begins with https:// and a host, without a user, spaces or backslashes");
        }
        return bounded(url);
    }

    String version() {
        var text = string("a version", "write it in double quotes, such as \"1.0.0\"");
        if (text != null && !isVersion(text)) {
            cursor.report(
                    ProblemCode.BAD_VERSION,
                    Quote.of(text) + " is not a version",
                    "write three numbers joined by dots, such as 1.0.0");
        }
        return text == null ? "" : text;
    }

    /** Whether the text is three numbers joined by dots, each in the range of an int. */
    private static boolean isVersion(String text) {
        int dots = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && digits > 0) {
                dots++;
                digits = 0;
            } else if (c >= '0' && c <= '9' && digits < 9) {
                digits++;
            } else {
                return false;
            }
        }
        return dots == 2 && digits > 0;
    }

    void reportTwice(String item) {
        cursor.report(ProblemCode.ITEM_TWICE, Quote.of(item) + " appears twice in the list", "keep one of the two");
    }

    /** Returns the text at the cursor; reports and skips any other value and returns null. */
    @Nullable
    String string(String expected, String hint) {
        if (cursor.parser().currentToken() != JsonToken.VALUE_STRING) {
            cursor.wrongType(expected, hint);
            return null;
        }
        var text = cursor.parser().getString();
        int bad = badCharacter(text);
        if (bad < 0) {
            return text;
        }
        cursor.report(
                ProblemCode.BAD_CHARACTER,
                "the text has the character U+%04X".formatted(text.codePointAt(bad)),
                "remove it: a text is one line without control characters, direction marks or characters"
                        + " that cannot be seen");
        return null;
    }

    /** The first character after printable ASCII. */
    private static final char DELETE = 0x7F;

    /** Returns the index of the first character that acts on a terminal, is unseen or is half a surrogate pair, or -1. */
    private static int badCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < DELETE) {
                continue;
            }
            int whole = text.codePointAt(i);
            if (Printable.isControl(whole) || Character.getType(whole) == Character.SURROGATE) {
                return i;
            }
            i += Character.charCount(whole) - 1;
        }
        return -1;
    }
}
