package org.onrecord.ask.understand;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;

/** Finds the time of a follow-up: "and ten years on?", "after that", "why?". */
final class FollowUpTime {
    private final CaseRecord record;

    FollowUpTime(CaseRecord record) {
        this.record = record;
    }

    /**
     * Returns the question's own time; for a bare "why?" the date of the fact shown; otherwise the time of the previous
     * question.
     */
    @Nullable
    TimeSpan span(Question question, Question last, Context context) {
        var relative = relative(question, context);
        if (question.span() != null || relative != null || ContextResolver.orders(question)) {
            return relative == null ? question.span() : relative;
        }
        var told = told(context);
        return question.has("why") && question.isBare() && told != null ? told : last.span();
    }

    /**
     * Resolves "the year after" or "ten years on" from the time of the previous question, otherwise from the fact
     * shown.
     */
    private @Nullable TimeSpan relative(Question question, Context context) {
        var relative = question.span() == null ? RelativeTime.find(question.tokens()) : null;
        var last = context.question();
        if (relative == null) {
            return null;
        }
        var base = last != null && last.span() != null && last.span().isBounded() ? last.span() : told(context);
        return base != null && base.isBounded() ? relative.from(base) : null;
    }

    private @Nullable TimeSpan told(Context context) {
        var told = context.told(record);
        return told == null
                ? null
                : TimeSpan.between(told.date().earliest(), told.date().latest());
    }

    /** Restricts "after that" and "again" to the time after the fact shown, "before that" to the time before it. */
    Question afterTold(Question whole, Question asked, Context context) {
        var relative = relative(asked, context);
        if (relative != null) {
            return whole.withSpan(relative);
        }
        var told = told(context);
        if (told == null || asked.span() != null) {
            return whole;
        }
        var isLater = (asked.has("then") && !asked.startsWithSo())
                || ((asked.has("again") || asked.hasWord(Set.of("since"))) && hasEvent(whole));
        if (isLater && !told.to().equals(LocalDate.MAX)) {
            return whole.withSpan(TimeSpan.between(told.to().plusDays(1), LocalDate.MAX));
        }
        return asked.isBeforeThat() && !told.from().equals(LocalDate.MIN)
                ? whole.withSpan(TimeSpan.between(LocalDate.MIN, told.from().minusDays(1)))
                : whole;
    }

    private static boolean hasEvent(Question question) {
        return question.cues().stream().anyMatch(cue -> cue.startsWith("event-"));
    }
}
