package org.onrecord.ask.understand;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.WordClasses;

/**
 * A time relative to another: "a year later", "the next day", "ten years on".
 *
 * @param amount number of units; negative for earlier
 * @param start index of the first token
 * @param end index after the last token
 */
record RelativeTime(int amount, ChronoUnit unit, int start, int end) {
    private static final Set<String> LATER = WordClasses.of("later");
    private static final Set<String> EARLIER = WordClasses.of("earlier");
    private static final Set<String> BACK = WordClasses.of("that");
    private static final Set<String> BEFORE_IT = WordClasses.of("before-period");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "day", ChronoUnit.DAYS, "week", ChronoUnit.WEEKS, "month", ChronoUnit.MONTHS, "year", ChronoUnit.YEARS);

    private static final int WEEK_AROUND = 3;

    /** Returns the first relative time, or null. */
    static @Nullable RelativeTime find(List<Token> tokens) {
        for (var at = 1; at < tokens.size(); at++) {
            var unit = UNITS.get(tokens.get(at).stem());
            var found = unit == null ? null : at(at, unit, tokens);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable RelativeTime at(int at, ChronoUnit unit, List<Token> tokens) {
        var before = tokens.get(at - 1);
        var after = word(tokens, at + 1);
        var number = number(before);
        if (number == 0 && before.word().equals("the")) {
            number = 1;
        }
        if (number > 0 && (LATER.contains(after) || EARLIER.contains(after))) {
            var end = end(tokens, at + 2);
            var amount = LATER.contains(after) ? number : -number;
            return end == 0 ? null : new RelativeTime(amount, unit, start(tokens, at - 1), end);
        }
        var isEnd = at + 1 == tokens.size();
        return isEnd && LATER.contains(before.word())
                ? new RelativeTime(1, unit, start(tokens, at - 1), at + 1)
                : isEnd && EARLIER.contains(before.word())
                        ? new RelativeTime(-1, unit, start(tokens, at - 1), at + 1)
                        : null;
    }

    /** Returns the end index, after an optional "that"; 0 if the time is relative to something else. */
    private static int end(List<Token> tokens, int at) {
        if (at == tokens.size()) {
            return at;
        }
        return BACK.contains(word(tokens, at)) && at + 1 == tokens.size() ? at + 1 : 0;
    }

    private static int start(List<Token> tokens, int at) {
        var start = at;
        while (start > 0 && BEFORE_IT.contains(word(tokens, start - 1))) {
            start--;
        }
        return start;
    }

    private static int number(Token token) {
        return token.isNumber() && token.stem().length() < 3
                ? Integer.parseInt(token.stem())
                : token.word().equals("a") ? 1 : 0;
    }

    private static String word(List<Token> tokens, int at) {
        return at < tokens.size() ? tokens.get(at).word() : "";
    }

    /** Returns the days at this distance from the base; larger units give wider spans. */
    TimeSpan from(TimeSpan base) {
        var from = base.from().plus(amount, unit);
        var to = base.to().plus(amount, unit);
        return switch (unit) {
            case WEEKS -> TimeSpan.between(from.minusDays(WEEK_AROUND), to.plusDays(WEEK_AROUND));
            case MONTHS -> TimeSpan.between(from.withDayOfMonth(1), to.withDayOfMonth(to.lengthOfMonth()));
            case YEARS ->
                base.isDay()
                        ? TimeSpan.between(LocalDate.of(from.getYear(), 1, 1), LocalDate.of(to.getYear(), 12, 31))
                        : TimeSpan.between(from, to);
            default -> TimeSpan.between(from, to);
        };
    }
}
