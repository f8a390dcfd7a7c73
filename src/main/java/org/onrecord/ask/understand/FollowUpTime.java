package org.onrecord.ask.understand;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.text.Slot;

/** The time of a follow-up question: "and ten years on?", "after that", "why?". */
final class FollowUpTime {
    private final CaseRecord record;

    FollowUpTime(CaseRecord record) {
        this.record = record;
    }

    /** Returns the question's time; for a bare "why?" the date of the fact shown; otherwise the previous time. */
    @Nullable
    TimeSpan span(Frame question, Frame last, Context context) {
        var relative = relative(question, context);
        if (question.span() != null
                || relative != null
                || !question.in(Slot.ORDER).isEmpty()) {
            return relative == null ? question.span() : relative;
        }
        var shown = shown(context);
        return question.has("why") && question.isBare() && shown != null ? shown : last.span();
    }

    /** Resolves "the year after" from the previous question's time, otherwise from the fact shown. */
    private @Nullable TimeSpan relative(Frame question, Context context) {
        var relative = question.span() == null ? RelativeTime.find(question.tokens()) : null;
        var last = context.frame();
        if (relative == null) {
            return null;
        }
        var base = last != null && last.span() != null && last.span().isBounded() ? last.span() : shown(context);
        return base != null && base.isBounded() ? relative.from(base) : null;
    }

    private @Nullable TimeSpan shown(Context context) {
        var shown = context.topAnswer(record);
        return shown == null
                ? null
                : TimeSpan.between(shown.date().earliest(), shown.date().latest());
    }

    /** Restricts "after that" and "again" to the time after the fact shown, "before that" to the time before it. */
    Frame inSequence(Frame whole, Frame asked, Context context) {
        var relative = relative(asked, context);
        if (relative != null) {
            return whole.withSpan(relative);
        }
        var shown = shown(context);
        if (shown == null || asked.span() != null) {
            return whole;
        }
        var isLater = (asked.has("then") && !startsWithSo(asked))
                || ((asked.has("again") || asked.hasWord(Set.of("since"))) && whole.hasCustodyEvent());
        if (isLater && !shown.to().equals(LocalDate.MAX)) {
            return whole.withSpan(TimeSpan.between(shown.to().plusDays(1), LocalDate.MAX));
        }
        return asked.asksBeforeThat() && !shown.from().equals(LocalDate.MIN)
                ? whole.withSpan(TimeSpan.between(LocalDate.MIN, shown.from().minusDays(1)))
                : whole;
    }

    /** After "so", a final "then" does not express time. */
    private static boolean startsWithSo(Frame frame) {
        return !frame.tokens().isEmpty() && frame.tokens().getFirst().word().equals("so");
    }
}
