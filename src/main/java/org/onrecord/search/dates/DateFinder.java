package org.onrecord.search.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Language;
import org.onrecord.model.date.FactDate;
import org.onrecord.search.text.Token;

/** Finds dates in a text and combines them into a time span. */
public final class DateFinder {
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(st|nd|rd|th)$");
    private static final int EARLIEST_YEAR = 1900;
    private static final int EARLIEST_YEAR_ALONE = 1000;
    private static final int LATEST_YEAR = 2099;
    private static final int CENTURY = 2000;

    /** Winter means the end of the named year, the usual reading of "winter 2008". */
    private static final Map<String, Months> PARTS_OF_A_YEAR = Map.ofEntries(
            Map.entry("spring", new Months(3, 5)),
            Map.entry("summer", new Months(6, 8)),
            Map.entry("autumn", new Months(9, 11)),
            Map.entry("fall", new Months(9, 11)),
            Map.entry("winter", new Months(11, 12)),
            Map.entry("early", new Months(1, 4)),
            Map.entry("beginning", new Months(1, 3)),
            Map.entry("start", new Months(1, 3)),
            Map.entry("mid", new Months(5, 8)),
            Map.entry("middle", new Months(5, 8)),
            Map.entry("christmas", new Months(12, 12)),
            Map.entry("xmas", new Months(12, 12)),
            Map.entry("late", new Months(9, 12)),
            Map.entry("end", new Months(10, 12)));

    /** Words before the first of two dates that bound a period. */
    private static final List<String> PERIOD = List.of("from", "between", "during");

    private record Months(int from, int to) {}

    private final List<Token> tokens;
    private final int earliestYear;
    private final @Nullable Language language;

    private DateFinder(List<Token> tokens, int earliestYear, @Nullable Language language) {
        this.tokens = tokens;
        this.earliestYear = earliestYear;
        this.language = language;
    }

    /**
     * A time span and its tokens.
     *
     * @param start index of the first token
     * @param end index after the last token
     */
    public record Dated(TimeSpan span, int start, int end) {}

    /**
     * Returns the first date or joined dates, or null.
     *
     * @param language the language of the record, or null
     */
    public static @Nullable Dated find(List<Token> tokens, @Nullable Language language) {
        return new DateFinder(tokens, EARLIEST_YEAR, language).find();
    }

    /** Returns a remark for each date in numbers that has another meaning in the other order of day and month. */
    public static List<String> remarks(List<Token> tokens, @Nullable Language language) {
        var finder = new DateFinder(tokens, EARLIEST_YEAR, language);
        return finder.parts().stream()
                .filter(part -> finder.isAmbiguousAt(part.start()) && part.end() == part.start() + 3)
                .map(part -> "“"
                        + tokens.subList(part.start(), part.end()).stream()
                                .map(Token::word)
                                .collect(Collectors.joining("/"))
                        + "” is read as "
                        + FactDate.of(part.span().from()).inWords())
                .distinct()
                .toList();
    }

    private boolean isAmbiguousAt(int at) {
        return dayNumber(at) > 0 && dayNumber(at + 1) > 0 && Language.isAmbiguous(dayNumber(at), dayNumber(at + 1));
    }

    /** Returns every date, in order; two dates that bound a period, as in "from 2007 to 2009", are one. */
    public static List<Dated> all(List<Token> tokens, @Nullable Language language) {
        return new DateFinder(tokens, EARLIEST_YEAR, language).all();
    }

    /** Returns the time span of a text that is only a date, or null; a number in it may be a year before 1900. */
    public static @Nullable TimeSpan only(List<Token> tokens) {
        var part = new DateFinder(tokens, EARLIEST_YEAR_ALONE, null).partAt(0);
        return part != null && part.end() == tokens.size() && part.span().isBounded() ? part.span() : null;
    }

    private @Nullable Dated find() {
        var parts = parts();
        return parts.isEmpty() ? null : combined(parts);
    }

    private List<Dated> all() {
        var parts = parts();
        var all = new ArrayList<Dated>();
        for (var number = 0; number < parts.size(); number++) {
            var part = parts.get(number);
            var isPeriod = part.start() > 0
                    && PERIOD.contains(tokens.get(part.start() - 1).word())
                    && number + 1 < parts.size()
                    && isJoined(part, parts.get(number + 1));
            all.add(
                    isPeriod
                            ? combined(parts.subList(number, number + 2))
                            : new Dated(bounded(part), part.start(), part.end()));
            number += isPeriod ? 1 : 0;
        }
        return all;
    }

    private List<Dated> parts() {
        var parts = new ArrayList<Dated>();
        for (var at = 0; at < tokens.size(); ) {
            var part = partAt(at);
            if (part == null) {
                at++;
            } else {
                parts.add(part);
                at = part.end();
            }
        }
        return parts;
    }

    /** Combines two dates joined by "and", "to" or "until"; otherwise uses the first date with its preposition. */
    private Dated combined(List<Dated> parts) {
        var first = parts.getFirst();
        if (parts.size() > 1 && isJoined(first, parts.get(1))) {
            var second = parts.get(1);
            return new Dated(TimeSpan.between(first.span().from(), second.span().to()), first.start(), second.end());
        }
        return new Dated(bounded(first), first.start(), first.end());
    }

    private boolean isJoined(Dated first, Dated second) {
        return second.start() == first.end() + 1
                && List.of("and", "to", "until", "till")
                        .contains(tokens.get(first.end()).word())
                && first.span().isBounded()
                && second.span().isBounded();
    }

    private TimeSpan bounded(Dated part) {
        var before = part.start() == 0 ? "" : tokens.get(part.start() - 1).word();
        var span = part.span();
        if (!span.isBounded()) {
            return span;
        }
        return switch (before) {
            case "after" -> TimeSpan.between(span.to().plusDays(1), LocalDate.MAX);
            case "since" -> TimeSpan.between(span.from(), LocalDate.MAX);
            case "before" -> TimeSpan.between(LocalDate.MIN, span.from().minusDays(1));
            case "until", "till", "by" -> TimeSpan.between(LocalDate.MIN, span.to());
            default -> span;
        };
    }

    private @Nullable Dated partAt(int at) {
        try {
            var part = partOfYearAt(at);
            var iso = part != null ? part : isoAt(at);
            var numbers = iso != null ? iso : dayMonthYearAt(at);
            return numbers != null ? numbers : wordedAt(at);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Reads 2008-09 as a financial year, which is more common than September 2008. */
    private @Nullable Dated isoAt(int at) {
        var year = year(at);
        if (year == 0) {
            return null;
        }
        var month = twoDigits(at + 1);
        var day = twoDigits(at + 2);
        if (month > 0 && day > 0) {
            return day(LocalDate.of(year, month, day), at, at + 3);
        }
        if (isNextYear(year, at + 1)) {
            return yearOfAccounts(year, at);
        }
        return month > 0 && month <= 12
                ? month(YearMonth.of(year, month), at, at + 2)
                : new Dated(TimeSpan.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), at, at + 1);
    }

    /** Reads 15/06/2009 and 06/15/2009. */
    private @Nullable Dated dayMonthYearAt(int at) {
        var first = dayNumber(at);
        var second = dayNumber(at + 1);
        var year = year(at + 2);
        if (first == 0 || second == 0 || year == 0) {
            return null;
        }
        var isMonthFirst = Language.isMonthFirst(first, second, language);
        return day(LocalDate.of(year, isMonthFirst ? first : second, isMonthFirst ? second : first), at, at + 3);
    }

    private static Dated yearOfAccounts(int year, int at) {
        return new Dated(TimeSpan.between(LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31)), at, at + 2);
    }

    /** Whether the token is the second year of a range: 2008-09, 2008/9 or 2013-2014. */
    private boolean isNextYear(int year, int at) {
        var word = word(at);
        return word.equals("" + (year + 1) % 10)
                || word.equals(String.format(Locale.ROOT, "%02d", (year + 1) % 100))
                || (year(at) == year + 1 && !is(at - 2, "between"));
    }

    /** Reads "07" in "June 07" as 2007: days are not written with a leading zero there. */
    private int shortYear(int at) {
        var word = word(at);
        return word.length() == 2 && word.charAt(0) == '0' && Character.isDigit(word.charAt(1))
                ? CENTURY + Integer.parseInt(word)
                : 0;
    }

    /** Reads "spring 2023", "early 2010" and "the end of 2013". */
    private @Nullable Dated partOfYearAt(int at) {
        var months = PARTS_OF_A_YEAR.get(word(at));
        var yearAt = is(at + 1, "of") || is(at + 1, "in") ? at + 2 : at + 1;
        if (months == null || year(yearAt) == 0) {
            return null;
        }
        var first = YearMonth.of(year(yearAt), months.from());
        var last = YearMonth.of(year(yearAt), months.to());
        return new Dated(TimeSpan.between(first.atDay(1), last.atEndOfMonth()), at, yearAt + 1);
    }

    /** Reads "1 June 2014", "1st of June 2014", "June 1 2014", "June 2014", "1 June" and "June". */
    private @Nullable Dated wordedAt(int at) {
        var monthAfter = is(at + 1, "of") ? at + 2 : at + 1;
        var later = month(monthAfter);
        if (dayNumber(at) > 0 && later != null) {
            return dayOf(dayNumber(at), later, at, monthAfter + 1);
        }
        var month = month(at);
        if (month == null) {
            return null;
        }
        if (shortYear(at + 1) > 0) {
            return month(YearMonth.of(shortYear(at + 1), month), at, at + 2);
        }
        if (dayNumber(at + 1) > 0) {
            return dayOf(dayNumber(at + 1), month, at, at + 2);
        }
        var yearAt = is(at + 1, "of") || is(at + 1, "in") ? at + 2 : at + 1;
        if (year(yearAt) > 0) {
            return month(YearMonth.of(year(yearAt), month), at, yearAt + 1);
        }
        return isSurelyMonth(at) ? new Dated(TimeSpan.inAnyYear(month, 0), at, at + 1) : null;
    }

    private Dated dayOf(int day, Month month, int start, int end) {
        return year(end) > 0
                ? day(LocalDate.of(year(end), month, day), start, end + 1)
                : new Dated(TimeSpan.inAnyYear(month, day), start, end);
    }

    private static Dated day(LocalDate day, int start, int end) {
        return new Dated(TimeSpan.between(day, day), start, end);
    }

    private static Dated month(YearMonth month, int start, int end) {
        return new Dated(TimeSpan.between(month.atDay(1), month.atEndOfMonth()), start, end);
    }

    /** Whether a word is a month: "may", "march" and "mar" alone only after a preposition of time. */
    private boolean isSurelyMonth(int at) {
        var word = word(at);
        return !(word.equals("may") || word.equals("march") || word.equals("mar"))
                || (at > 0
                        && List.of("in", "by", "since", "during", "late", "early")
                                .contains(word(at - 1)));
    }

    private @Nullable Month month(int at) {
        var word = word(at);
        if (word.length() < 3) {
            return null;
        }
        for (var month : Month.values()) {
            var name = month.name().toLowerCase(Locale.ROOT);
            if (word.equals(name)
                    || word.equals(name.substring(0, 3))
                    || (word.equals("sept") && month.getValue() == 9)) {
                return month;
            }
        }
        return null;
    }

    private int year(int at) {
        var word = word(at);
        if (word.length() != 4 || !word.chars().allMatch(Character::isDigit)) {
            return 0;
        }
        var year = Integer.parseInt(word);
        return year >= earliestYear && year <= LATEST_YEAR ? year : 0;
    }

    private int twoDigits(int at) {
        var word = word(at);
        return word.length() == 2 && word.chars().allMatch(Character::isDigit) ? Integer.parseInt(word) : 0;
    }

    /** Returns the day in 1, 01, 1st or 22nd, otherwise 0. */
    private int dayNumber(int at) {
        var digits = ORDINAL.matcher(word(at)).replaceFirst("");
        if (digits.isEmpty() || digits.length() > 2 || !digits.chars().allMatch(Character::isDigit)) {
            return 0;
        }
        var day = Integer.parseInt(digits);
        return day <= 31 ? day : 0;
    }

    private boolean is(int at, String word) {
        return word(at).equals(word);
    }

    private String word(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).word() : "";
    }
}
