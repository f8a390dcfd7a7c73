package org.onrecord.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Printable;
import org.onrecord.failure.WebAddress;
import org.onrecord.model.RecordVersion;
import org.onrecord.model.date.DateFormatException;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;
import org.onrecord.model.field.FieldType;
import org.onrecord.model.field.FieldType.Plain;
import org.onrecord.model.field.FieldType.Word;
import org.onrecord.model.field.Keyword;
import tools.jackson.core.JsonToken;

/**
 * Reads the text, word, date or number at a cursor.
 *
 * <p>An unreadable value is reported and replaced by an empty text, zero or null, which never gets into a record: a
 * file with a problem gives none.
 */
final class Values {
    private static final String TEXT_HINT = "write text in double quotes";

    /** An assistant could follow an id as an instruction; this few words cannot give a detailed one. */
    private static final int MAX_WORDS_OF_CASE = 4;

    private static final String DATE_HINT =
            "write YYYY, YYYY-MM or YYYY-MM-DD, optionally with ~ (about) or ? (uncertain), or two of these joined by /";
    private static final String POINT_HINT =
            "write YYYY, YYYY-MM or YYYY-MM-DD, optionally with ~ (about) or ? (uncertain)";
    private static final String DAY_HINT = "write the day as YYYY-MM-DD";
    private static final int DAY_LENGTH = "YYYY-MM-DD".length();

    /** About the number of days in forty years. */
    private static final int MAX_KNOWN_DATES = 1 << 14;

    private static final String FORMAT = "1";
    static final String RANGE_HINT = "write a number with at most 30 digits before and after the point";
    private static final int MAX_DIGITS = 30;
    private static final int MAX_NUMBER_LENGTH = 100;

    /** The first character after printable ASCII. */
    private static final char DELETE = 0x7F;

    private final Cursor cursor;
    /** Dates read before, because a large record repeats the same days. */
    private final Map<String, FactDate> knownDates = new HashMap<>();

    Values(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads text of at most max characters, which may be empty only if nullable. */
    String text(int max, boolean isNullable) {
        return text(isNullable ? 0 : 1, max, isNullable);
    }

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
                    Problems.suggest(list.words().keySet(), word));
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
    String address() {
        var url = string("a URL", TEXT_HINT);
        return url == null ? "" : address(url, WebAddress.isValid(url), "a URL", "https:// or http://");
    }

    /** Reads an address that is safe to fetch from. */
    String secureAddress() {
        var url = string("a URL", TEXT_HINT);
        return url == null ? "" : address(url, WebAddress.isSecure(url), "an https URL", "https://");
    }

    private String address(String url, boolean isValid, String expected, String schemes) {
        if (!isValid) {
            cursor.report(
                    ProblemCode.BAD_URL,
                    Quote.of(url) + " is not " + expected,
                    "write a URL that begins with " + schemes + " and a host, without a user, spaces or backslashes");
        }
        checkLength(url, 0, Plain.ADDRESS.maxLength());
        return url;
    }

    String version() {
        var text = string("a version", "write it in double quotes, such as \"1.0.0\"");
        if (text != null && RecordVersion.parse(text) == null) {
            cursor.report(
                    ProblemCode.BAD_VERSION,
                    Quote.of(text) + " is not a version",
                    "write three numbers joined by dots, such as 1.0.0");
        }
        return text == null ? "" : text;
    }

    @Nullable
    FactDate date() {
        var text = string("a date", DATE_HINT);
        try {
            return text == null ? null : parsed(text);
        } catch (DateFormatException e) {
            reportDate(text, e, DATE_HINT);
            return null;
        }
    }

    private FactDate parsed(String text) {
        var date = knownDates.get(text);
        if (date == null) {
            date = FactDate.parse(text);
            if (knownDates.size() < MAX_KNOWN_DATES) {
                knownDates.put(text, date);
            }
        }
        return date;
    }

    /** Reads a date that is not an interval. */
    @Nullable
    DatePoint point() {
        var text = string("a date", POINT_HINT);
        try {
            return text == null ? null : DatePoint.parse(text);
        } catch (DateFormatException e) {
            reportDate(text, e, POINT_HINT);
            return null;
        }
    }

    private void reportDate(String text, DateFormatException fault, String hint) {
        cursor.report(ProblemCode.BAD_DATE, Quote.of(text) + " is not a date: " + fault.reason(), hint);
    }

    @Nullable
    LocalDate day() {
        var text = string("a day", DAY_HINT);
        if (text == null) {
            return null;
        }
        var day = dayOrNull(text);
        if (day == null) {
            cursor.report(ProblemCode.BAD_DAY, Quote.of(text) + " is not a day", DAY_HINT);
        }
        return day;
    }

    private static @Nullable LocalDate dayOrNull(String text) {
        if (text.length() != DAY_LENGTH) {
            return null;
        }
        try {
            var date = DatePoint.parse(text);
            return date.isDay() ? date.earliest() : null;
        } catch (DateFormatException e) {
            return null;
        }
    }

    /** Reads the format's number and refuses unknown ones, which make all other problems meaningless. */
    @Nullable
    Integer format() {
        if (cursor.parser().currentToken() != JsonToken.VALUE_NUMBER_INT) {
            cursor.wrongType("a whole number", "write " + FORMAT);
            return null;
        }
        var format = cursor.parser().getString();
        if (!format.equals(FORMAT)) {
            throw cursor.stopWithOnly(
                    ProblemCode.UNKNOWN_FORMAT,
                    "the format is " + Quote.plain(format) + ", but this program reads format " + FORMAT,
                    "use a newer onrecord, or a file in format " + FORMAT);
        }
        return Integer.valueOf(format);
    }

    /** Reads a number exactly as written. */
    BigDecimal number() {
        var token = cursor.parser().currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            cursor.wrongType("a number", "write a number without quotes");
            return BigDecimal.ZERO;
        }
        var text = cursor.parser().getString();
        var number = exact(text);
        if (number == null) {
            cursor.report(
                    ProblemCode.NUMBER_OUT_OF_RANGE,
                    "the number " + Quote.plain(text) + " is too large or too precise",
                    RANGE_HINT);
            return BigDecimal.ZERO;
        }
        return number;
    }

    /**
     * Returns the number, or null if it is too large: {@code 1e999999999} is short but would fill the memory when
     * printed.
     */
    private static @Nullable BigDecimal exact(String text) {
        if (text.length() > MAX_NUMBER_LENGTH) {
            return null;
        }
        try {
            var number = new BigDecimal(text);
            boolean isInRange = Math.abs((long) number.scale()) <= MAX_DIGITS
                    && (long) number.precision() - number.scale() <= MAX_DIGITS;
            return isInRange ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Reads a whole number in the range of an int, or null. */
    @Nullable
    Integer wholeOrNull() {
        if (cursor.parser().currentToken() != JsonToken.VALUE_NUMBER_INT) {
            cursor.wrongType("a whole number or null", "write a whole number without quotes, or null");
            return null;
        }
        var text = cursor.parser().getString();
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            cursor.report(
                    ProblemCode.NUMBER_OUT_OF_RANGE,
                    "the number " + Quote.plain(text) + " is out of range",
                    "write a number up to 2147483647");
            return null;
        }
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
