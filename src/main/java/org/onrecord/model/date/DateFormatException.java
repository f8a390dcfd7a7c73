package org.onrecord.model.date;

import java.io.Serial;

/**
 * Thrown for a text that is not a date in the supported part of EDTF. The message has the text and the accepted forms.
 */
public final class DateFormatException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String ACCEPTED = "write YYYY, YYYY-MM or YYYY-MM-DD, with X for last digits that are not"
            + " known, with ~, ? or % at the end, or an interval such as 2008/2010, 2008/.. or ../2010";

    private static final int MAX_QUOTE = 40;

    private final String reason;

    DateFormatException(String text, String reason) {
        super(message(text, reason));
        this.reason = reason;
    }

    private DateFormatException(String text, DateFormatException cause) {
        super(message(text, cause.reason), cause);
        this.reason = cause.reason;
    }

    /** Returns the exception for a text without the form of a date. */
    static DateFormatException unreadable(String text) {
        return new DateFormatException(text, whyUnreadable(text));
    }

    /** Returns the same exception for the longer text that contained the bad part. */
    DateFormatException within(String text) {
        return new DateFormatException(text, this);
    }

    /** Returns the reason alone, without the text and the list of accepted forms. */
    public String reason() {
        return reason;
    }

    private static String message(String text, String reason) {
        return "\"" + shortened(text) + "\" is not a date: " + reason + "; " + ACCEPTED;
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= MAX_QUOTE) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, MAX_QUOTE)) + "...";
    }

    private static String whyUnreadable(String text) {
        if (text.isEmpty()) {
            return "there is no date in it";
        }
        return switch (text.charAt(0)) {
            case 'Y' -> "years that begin with Y are not supported";
            case '-' -> "negative years are not supported";
            case '[', '{' -> "sets of dates are not supported";
            default -> whyUnreadableInside(text);
        };
    }

    private static String whyUnreadableInside(String text) {
        if (text.indexOf('/') >= 0) {
            return "this must be a single date, not an interval";
        }
        if (text.indexOf('T') >= 0) {
            return "write a time of day after a whole day as T08:38 or T08:38+03:00";
        }
        if (text.indexOf('X') >= 0) {
            return "X can only stand for the last one or two digits of a lone year, a day, or a month and its day";
        }
        if (text.indexOf('~') >= 0 || text.indexOf('?') >= 0 || text.indexOf('%') >= 0) {
            return "only one of ~, ? and % is allowed, at the end";
        }
        return "this form is not supported";
    }
}
