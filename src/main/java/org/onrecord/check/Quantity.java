package org.onrecord.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;

/**
 * A number with what it counts.
 *
 * @param bound how exact it is
 * @param unit the unit that it is compared in; what is counted, without one
 * @param counted stems of the words after it that may name what is counted
 * @param start index of its first token
 * @param end index after its last token, with its unit
 */
record Quantity(double value, Bound bound, Unit unit, Set<String> counted, int start, int end) {
    private static final int MAX_COUNTED = 3;
    private static final double NEAR = 0.1;
    /** How many times a bound a number may be that it allows. */
    private static final double FAR = 2;

    private static final double LARGE = 1000;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int MONTHS_OF_A_YEAR = 12;
    /** Words before "a week" if it is a length of time. */
    private static final Set<String> OF_LENGTH =
            Set.of("than", "for", "about", "over", "within", "least", "after", "under", "nearly", "almost");

    /** Words after it. */
    private static final Set<String> APART = Set.of("before", "after", "later", "earlier");

    /** Words before the second of two numbers in the same unit. */
    private static final Set<String> BEFORE_SECOND = Set.of("to", "and", "or", "of", "for", "from");

    private static final Map<String, Double> MULTIPLES =
            Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "m", 1e6, "billion", 1e9, "bn", 1e9, "dozen", 12.0);
    /** Function words that are counted. */
    private static final Set<String> COUNTABLE =
            Set.of("people", "persons", "men", "women", "person", "man", "woman", "cases");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Map<String, Double> FRACTIONS = Map.of("half", 0.5, "quarter", 0.25);

    /** How exact a number is. */
    enum Bound {
        EXACT,
        ABOUT,
        MORE,
        AT_LEAST,
        LESS,
        AT_MOST
    }

    enum Unit {
        COUNT,
        MONEY,
        PERCENT,
        MINUTES,
        HOURS,
        DAYS,
        MONTHS,
        /** An age in months; an age in years is none, because it changes. */
        AGE
    }

    /** Whether both may be numbers of the same thing. */
    boolean isComparable(Quantity other) {
        if (unit != other.unit) {
            return false;
        }
        return unit != Unit.COUNT || counted.stream().anyMatch(other.counted::contains);
    }

    /** Whether this number, of a claim, may be another one, of a record. */
    boolean fits(Quantity known) {
        if (unit != known.unit) {
            return false;
        }
        var other = known.value;
        if (bound == known.bound && bound != Bound.ABOUT) {
            return value == other || (bound == Bound.EXACT && isRounded(other));
        }
        return switch (bound) {
            case ABOUT -> isNear(other);
            case MORE -> value < other && other <= FAR * value;
            case AT_LEAST -> value <= other && other <= FAR * value;
            case LESS -> value > other && other * FAR >= value;
            case AT_MOST -> value >= other && other * FAR >= value;
            case EXACT ->
                switch (known.bound) {
                    case ABOUT -> isNear(other);
                    case MORE, AT_LEAST -> value >= other && value <= FAR * other;
                    case LESS, AT_MOST -> value <= other && value * FAR >= other;
                    case EXACT -> value == other;
                };
        };
    }

    private boolean isNear(double other) {
        return Math.abs(value - other) <= NEAR * Math.max(value, other);
    }

    /** Whether this is the other number in round figures: 680,000 for 679,452. */
    private boolean isRounded(double other) {
        if (value < LARGE || unit == Unit.PERCENT) {
            return unit == Unit.PERCENT && other != Math.rint(other) && value == Math.rint(other);
        }
        var step = 1.0;
        while (value % (step * 10) == 0) {
            step *= 10;
        }
        return step >= 100 && Math.abs(value - other) <= step / 2 && step <= value / 4;
    }

    /** Returns the numbers in a text, without those of dates and names. */
    static List<Quantity> in(List<Token> tokens, IntPredicate isTaken) {
        var found = new ArrayList<Quantity>();
        for (var at = 0; at < tokens.size(); ) {
            var quantity = isTaken.test(at) ? null : at(tokens, at, isTaken);
            if (quantity != null && quantity.isAge(tokens)) {
                if (tokens.get(quantity.end - 1).stem().equals("month")) {
                    found.add(new Quantity(quantity.value, quantity.bound, Unit.AGE, Set.of(), at, quantity.end));
                }
                at = quantity.end;
            } else if (quantity != null) {
                found.add(found.isEmpty() ? quantity : quantity.inUnitOf(found.getLast(), tokens));
                at = Math.max(at + 1, quantity.end);
            } else {
                at++;
            }
        }
        for (var at = 0; at + 1 < found.size(); at++) {
            if (found.get(at).end == found.get(at + 1).start - 1) {
                found.set(at, found.get(at).inUnitOf(found.get(at + 1), tokens));
            }
        }
        return found;
    }

    /** Returns it in the unit of another number, if it has none: "from eight years to 12", "two and four months". */
    private Quantity inUnitOf(Quantity other, List<Token> tokens) {
        var second = Math.max(start, other.start);
        if (unit != Unit.COUNT
                || bound != Bound.EXACT
                || !BEFORE_SECOND.contains(tokens.get(second - 1).word())
                || !counted.isEmpty()
                || other.unit == Unit.COUNT
                || other.unit == Unit.AGE
                || other.unit == Unit.PERCENT) {
            return this;
        }
        var factor = tokens.get(other.end - 1).stem().equals("year") ? MONTHS_OF_A_YEAR : 1;
        return new Quantity(value * factor, bound, other.unit, counted, start, end);
    }

    /** Recognises "aged 17 months", "two-year-old" and "16 years of age". */
    private boolean isAge(List<Token> tokens) {
        var next = end < tokens.size() ? tokens.get(end).word() : "";
        return next.equals("old")
                || (start > 0 && tokens.get(start - 1).word().equals("aged"))
                || (end + 1 < tokens.size()
                        && next.equals("of")
                        && tokens.get(end + 1).word().equals("age"));
    }

    private static @Nullable Quantity at(List<Token> tokens, int start, IntPredicate isTaken) {
        var value = 0.0;
        var group = -1.0;
        var at = start;
        for (; at < tokens.size() && !isTaken.test(at); at++) {
            var number = number(tokens, at);
            var multiple = MULTIPLES.get(tokens.get(at).word());
            if (number >= 0
                    && (group < 0 || (isWord(tokens, at) && isWord(tokens, at - 1) && group >= 20 && number < group))) {
                group = Math.max(0, group) + number;
            } else if (multiple != null && (group >= 0 || isArticle(tokens, at - 1))) {
                group = Math.max(1, group) * multiple;
                if (multiple >= LARGE) {
                    value += group;
                    group = at + 1 < tokens.size() && number(tokens, at + 1) >= 0 && isWord(tokens, at + 1) ? 0 : -1;
                    if (group < 0) {
                        at++;
                        break;
                    }
                }
            } else if (!(group >= 100
                    && tokens.get(at).word().equals("and")
                    && number(tokens, at + 1) >= 0
                    && isWord(tokens, at + 1)
                    && isWord(tokens, at - 1))) {
                break;
            }
        }
        if (at == start) {
            return null;
        }
        if (value == 0 && group < 0) {
            return null;
        }
        return measured(tokens, value + Math.max(0, group), start, at, isTaken);
    }

    private static boolean isArticle(List<Token> tokens, int at) {
        return at >= 0 && Set.of("a", "several", "half").contains(tokens.get(at).word());
    }

    private static boolean isWord(List<Token> tokens, int at) {
        return at >= 0
                && at < tokens.size()
                && (!tokens.get(at).hasDigit()
                        || MULTIPLES.containsKey(tokens.get(at).word()));
    }

    /** Returns a number in digits or as a word; -1 if there is none. */
    private static double number(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return -1;
        }
        var token = tokens.get(at);
        var next = at + 1 < tokens.size() ? tokens.get(at + 1) : token;
        if (token.word().equals("a")
                && next.isUnitOfTime()
                && ((at > 0 && OF_LENGTH.contains(tokens.get(at - 1).word()))
                        || (at + 2 < tokens.size()
                                && APART.contains(tokens.get(at + 2).word())))) {
            return 1;
        }
        if (token.word().equals("one") && !next.isUnitOfTime() && !MULTIPLES.containsKey(next.word())) {
            return -1;
        }
        if (FRACTIONS.containsKey(token.word())
                && next.word().equals("a")
                && at + 2 < tokens.size()
                && MULTIPLES.containsKey(tokens.get(at + 2).word())) {
            return FRACTIONS.get(token.word());
        }
        var digits = NUMBER.matcher(token.stem()).matches() ? token.stem() : token.word();
        return NUMBER.matcher(digits).matches() ? Double.parseDouble(digits) : -1;
    }

    private static Quantity measured(List<Token> tokens, double number, int start, int end, IntPredicate isTaken) {
        var bound = bound(tokens, start);
        var next = end < tokens.size() ? tokens.get(end) : Token.of("");
        var factor = 1.0;
        var unit = Unit.COUNT;
        var after = end + 1;
        switch (next.stem()) {
            case "pound", "gbp" -> unit = Unit.MONEY;
            case "percent" -> unit = Unit.PERCENT;
            case "minut" -> unit = Unit.MINUTES;
            case "hour" -> unit = Unit.HOURS;
            case "day" -> unit = Unit.DAYS;
            case "week", "fortnight" -> {
                unit = Unit.DAYS;
                factor = next.stem().equals("week") ? DAYS_OF_A_WEEK : 2 * DAYS_OF_A_WEEK;
            }
            case "month" -> unit = Unit.MONTHS;
            case "year" -> {
                unit = Unit.MONTHS;
                factor = MONTHS_OF_A_YEAR;
                // "a year and five months"
                var more = end + 2 < tokens.size() && tokens.get(end + 1).word().equals("and")
                        ? number(tokens, end + 2)
                        : -1;
                if (more >= 0
                        && end + 3 < tokens.size()
                        && tokens.get(end + 3).stem().equals("month")) {
                    return new Quantity(
                            number * factor + more, bound, unit, counted(tokens, end + 4, isTaken), start, end + 4);
                }
            }
            default -> {
                after = end;
                if (next.word().equals("per")
                        && end + 1 < tokens.size()
                        && tokens.get(end + 1).word().equals("cent")) {
                    unit = Unit.PERCENT;
                    after = end + 2;
                }
            }
        }
        return new Quantity(number * factor, bound, unit, counted(tokens, after, isTaken), start, after);
    }

    private static Set<String> counted(List<Token> tokens, int from, IntPredicate isTaken) {
        var stems = new HashSet<String>();
        for (var at = from; at < tokens.size() && stems.size() < MAX_COUNTED && at < from + 6; at++) {
            var token = tokens.get(at);
            if (isTaken.test(at) || token.hasDigit()) {
                break;
            }
            if (Lexicon.isFunctionWord(token.word()) && !token.isUnitOfTime() && !COUNTABLE.contains(token.word())) {
                if (!stems.isEmpty()
                        || !(token.word().equals("of")
                                || token.word().equals("the")
                                || token.word().equals("different")
                                || token.word().equals("other"))) {
                    break;
                }
                continue;
            }
            stems.add(token.stem());
        }
        return stems;
    }

    private static Bound bound(List<Token> tokens, int at) {
        var start = isArticle(tokens, at - 1) ? at - 1 : at;
        var before = start > 0 ? tokens.get(start - 1).word() : "";
        var two = start > 1 ? tokens.get(start - 2).word() + " " + before : before;
        var isNo = start > 2 && tokens.get(start - 3).word().equals("no");
        return switch (isNo ? "no " + two : two) {
            case "no more than", "no greater than" -> Bound.AT_MOST;
            case "no less than", "no fewer than" -> Bound.AT_LEAST;
            case "more than", "greater than" -> Bound.MORE;
            case "at least", "no fewer", "not less" -> Bound.AT_LEAST;
            case "less than", "fewer than" -> Bound.LESS;
            case "up to", "at most" -> Bound.AT_MOST;
            default ->
                switch (before) {
                    case "over", "above", "exceeding" -> Bound.MORE;
                    case "minimum", "least" -> Bound.AT_LEAST;
                    case "under", "below" -> Bound.LESS;
                    case "about", "around", "some", "nearly", "almost", "roughly", "approximately", "approx" ->
                        Bound.ABOUT;
                    default -> Bound.EXACT;
                };
        };
    }
}
