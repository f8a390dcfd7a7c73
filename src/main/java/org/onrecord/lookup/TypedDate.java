package org.onrecord.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.model.date.DateFormatException;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;
import org.onrecord.search.dates.DateFinder;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/**
 * A day, month or year as typed: in EDTF, or in British order.
 *
 * @param text as typed
 * @param span its days; null for "today", the record's date
 */
public record TypedDate(String text, @Nullable Span span) {
    private static final String FORMS = "write 25/12/2008, \"25 December 2008\", \"Dec 2008\", 2008 or today";
    private static final String FORMS_OF_DAYS = "write 25/12/2008, \"25 December 2008\" or 2008-12-25";
    private static final Pattern MARKED = pattern("(about|around|circa|approximately|ca?\\.|possibly|perhaps) *(.+)");
    private static final Pattern BETWEEN = pattern("(?:from |between )?(.+) (?:to|and|until|till|–|-) (.+)");
    private static final Pattern OPEN = pattern("(from|since|until|till) (.+)");
    private static final int MONTHS = 12;
    private static final int MAX_DAY = 31;
    private static final int MIN_YEAR = 1000;

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** A range of days, both ends included. */
    public record Span(LocalDate first, LocalDate last) {
        static Span of(DatePoint date) {
            return new Span(date.earliest(), date.latest());
        }
    }

    /** Parses a date; rejects an ambiguous one. */
    static TypedDate parse(String text) {
        return new TypedDate(text, text.equalsIgnoreCase("today") ? null : spanOf(text));
    }

    public static LocalDate day(String text) {
        return requireDay(text, spanOf(text));
    }

    /**
     * Returns the EDTF of a date in words: "13 September 2007", "about 2007", "from May 2007", "between 3 and 5 May 2007".
     *
     * @throws Failure {@code bad-argument} for an ambiguous date or none
     */
    public static String edtf(String text) {
        try {
            return FactDate.parse(text).edtf();
        } catch (DateFormatException words) {
            var both = BETWEEN.matcher(text);
            var open = OPEN.matcher(text);
            var marked = MARKED.matcher(text);
            if (both.matches()) {
                return FactDate.parse(edtf(complete(both.group(1), both.group(2))) + "/" + edtf(both.group(2)))
                        .edtf();
            }
            if (open.matches()) {
                var date = edtf(open.group(2));
                return open.group(1).contains("ti") ? "../" + date : date + "/..";
            }
            return marked.matches()
                    ? FactDate.parse(edtf(marked.group(2)) + (marked.group(1).startsWith("p") ? "?" : "~"))
                            .edtf()
                    : edtf(spanOf(text));
        }
    }

    /** Returns the start of a period with the month and year of its end if it lacks them. */
    private static String complete(String start, String end) {
        if (start.matches(".*\\d{4}.*")) {
            return start;
        }
        return start + (start.matches("\\d+") ? end.replaceFirst("\\S+", "") : end.replaceFirst(".*(?= )", ""));
    }

    private static String edtf(Span span) {
        var first = span.first();
        var last = span.last();
        if (first.equals(last)) {
            return first.toString();
        }
        var month = first.toString().substring(0, 7);
        var isMonths = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        if (isMonths && last.toString().startsWith(month)) {
            return month;
        }
        var isYear = isMonths && first.getDayOfYear() == 1 && last.plusDays(1).equals(first.plusYears(1));
        return isYear ? month.substring(0, 4) : first + "/" + last;
    }

    public LocalDate first(Supplier<LocalDate> today) {
        return span == null ? today.get() : span.first();
    }

    public LocalDate last(Supplier<LocalDate> today) {
        return span == null ? today.get() : span.last();
    }

    private static Span spanOf(String text) {
        var tokens = Tokens.of(text.replace('.', ' '));
        var isNumeric = tokens.stream().allMatch(token -> number(token) >= 0);
        if (isNumeric
                && tokens.size() == 3
                && number(tokens.getFirst()) <= MAX_DAY
                && number(tokens.getLast()) >= MIN_YEAR) {
            return ofNumbers(text, tokens);
        }
        var hasYear = tokens.stream().anyMatch(token -> number(token) >= MIN_YEAR);
        var named = isNumeric || !hasYear ? null : DateFinder.only(tokens);
        return named == null ? ofEdtf(text) : new Span(named.from(), named.to());
    }

    private static Span ofEdtf(String text) {
        try {
            return Span.of(DatePoint.parse(text));
        } catch (DateFormatException fault) {
            throw refused(text, "date", fault.reason() + "; ", FORMS);
        }
    }

    /** Parses day, month and year; rejects a date that the American order would read differently. */
    private static Span ofNumbers(String text, List<Token> tokens) {
        var day = number(tokens.getFirst());
        var month = number(tokens.get(1));
        try {
            var date = DatePoint.parse(iso(tokens.getLast(), month, day));
            if (day > MONTHS || day == month) {
                return Span.of(date);
            }
            var other = DatePoint.parse(iso(tokens.getLast(), day, month));
            throw Parameter.refused("“" + text + "” can be " + date.inWords() + " or " + other.inWords() + ": write "
                    + date + " or " + other);
        } catch (DateFormatException noSuchDay) {
            throw refused(text, "date", noSuchDay.reason() + " (the day comes first); ", FORMS);
        }
    }

    private static String iso(Token year, int month, int day) {
        return "%04d-%02d-%02d".formatted(number(year), month, day);
    }

    /** Returns the value of a number of up to four digits, else -1. */
    private static int number(Token token) {
        var word = token.word();
        return word.length() <= 4 && word.chars().allMatch(Character::isDigit) ? Integer.parseInt(word) : -1;
    }

    private static Failure refused(String text, String type, String why, String forms) {
        return Parameter.refused("“" + text + "” is not a " + type + ": " + why + forms);
    }

    private static LocalDate requireDay(String text, Span span) {
        if (!span.first().equals(span.last())) {
            throw refused(text, "day", "", FORMS_OF_DAYS);
        }
        return span.first();
    }

    /**
     * A single day as typed.
     *
     * @param named the day; null for "today", the record's date
     */
    public record Day(@Nullable LocalDate named) {
        static Day parse(String text) {
            var span = TypedDate.parse(text).span();
            return new Day(span == null ? null : requireDay(text, span));
        }

        public LocalDate day(Supplier<LocalDate> today) {
            return named == null ? today.get() : named;
        }
    }
}
