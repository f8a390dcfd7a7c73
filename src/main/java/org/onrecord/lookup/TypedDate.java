package org.onrecord.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Language;
import org.onrecord.model.date.DateFormatException;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;
import org.onrecord.search.dates.DateFinder;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** A day, month or year as typed: in EDTF, in words or in numbers; "today" is the record's date. */
public record TypedDate(String text) {
    private static final String FORMS = "write 25/12/2008, \"25 December 2008\", \"Dec 2008\", 2008 or today";
    private static final String FORMS_OF_DAYS = "write 25/12/2008, \"25 December 2008\" or 2008-12-25";
    private static final Pattern MARKED = pattern("(about|around|circa|approximately|ca?\\.|possibly|perhaps) *(.+)");
    private static final Pattern BETWEEN = pattern("(?:from |between )?(.+) (?:to|and|until|till|–|-) (.+)");
    private static final Pattern OPEN = pattern("(from|since|until|till) (.+)");
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

    /** Parses a date. */
    static TypedDate parse(String text) {
        if (!isToday(text)) {
            spanOf(text, Language.EN_GB);
        }
        return new TypedDate(text);
    }

    /** Parses a single day. */
    static TypedDate parseDay(String text) {
        if (!isToday(text)) {
            requireDay(text, spanOf(text, Language.EN_GB));
        }
        return new TypedDate(text);
    }

    /** Returns a day; rejects an ambiguous one. */
    public static LocalDate day(String text) {
        return requireDay(text, spanOf(text, null));
    }

    /**
     * Returns the EDTF of a date in words: "13 September 2007", "about 2007", "from May 2007", "between 3 and 5 May 2007".
     *
     * @param language the language of the record; without one, an ambiguous date is refused
     * @throws Failure {@code bad-argument} for no date
     */
    public static String edtf(String text, @Nullable Language language) {
        try {
            return FactDate.parse(text).edtf();
        } catch (DateFormatException words) {
            var both = BETWEEN.matcher(text);
            var open = OPEN.matcher(text);
            var marked = MARKED.matcher(text);
            if (both.matches()) {
                return FactDate.parse(edtf(complete(both.group(1), both.group(2)), language) + "/"
                                + edtf(both.group(2), language))
                        .edtf();
            }
            if (open.matches()) {
                var date = edtf(open.group(2), language);
                return open.group(1).contains("ti") ? "../" + date : date + "/..";
            }
            return marked.matches()
                    ? FactDate.parse(edtf(marked.group(2), language)
                                    + (marked.group(1).startsWith("p") ? "?" : "~"))
                            .edtf()
                    : edtf(spanOf(text, language));
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

    public LocalDate first(Supplier<CaseRecord> record) {
        return isToday() ? record.get().asOf() : span(record).first();
    }

    public LocalDate last(Supplier<CaseRecord> record) {
        return isToday() ? record.get().asOf() : span(record).last();
    }

    public boolean isToday() {
        return isToday(text);
    }

    /** Says how a date was read that has two meanings; otherwise empty. */
    List<String> remarks(@Nullable Language language) {
        return DateFinder.remarks(tokens(text), language);
    }

    /** Reads the record, if it has not been read, only for the language of an ambiguous date. */
    private Span span(Supplier<CaseRecord> record) {
        return spanOf(
                text,
                remarks(null).isEmpty()
                        ? Language.EN_GB
                        : Objects.requireNonNullElse(record.get().language(), Language.EN_GB));
    }

    private static boolean isToday(String text) {
        return text.equalsIgnoreCase("today");
    }

    private static List<Token> tokens(String text) {
        return Tokens.of(text.replace('.', ' '));
    }

    private static Span spanOf(String text, @Nullable Language language) {
        var tokens = tokens(text);
        var isNumeric = tokens.stream().allMatch(token -> number(token) >= 0);
        if (isNumeric
                && tokens.size() == 3
                && number(tokens.getFirst()) <= MAX_DAY
                && number(tokens.getLast()) >= MIN_YEAR) {
            return ofNumbers(text, tokens, language);
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

    /** Parses day and month, in the order of the language, and year; rejects an ambiguous date without a language. */
    private static Span ofNumbers(String text, List<Token> tokens, @Nullable Language language) {
        var first = number(tokens.getFirst());
        var second = number(tokens.get(1));
        var isMonthFirst = Language.isMonthFirst(first, second, language);
        try {
            var date = DatePoint.parse(
                    iso(tokens.getLast(), isMonthFirst ? first : second, isMonthFirst ? second : first));
            if (language != null || !Language.isAmbiguous(first, second)) {
                return Span.of(date);
            }
            var other = DatePoint.parse(iso(tokens.getLast(), first, second));
            throw Parameter.refused("“" + text + "” can be " + date.inWords() + " or " + other.inWords() + ": write "
                    + date + " or " + other);
        } catch (DateFormatException noSuchDay) {
            throw refused(text, "date", noSuchDay.reason() + "; ", FORMS);
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
}
