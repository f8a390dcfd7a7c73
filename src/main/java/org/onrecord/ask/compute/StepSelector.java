package org.onrecord.ask.compute;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.Topic;

/** The selection of one of several releases or recalls, by ordinal or by context. */
final class StepSelector {
    /** Words that ask for all steps. */
    static final Set<String> EVER = Set.of("ever", "all", "list");

    private final CaseRecord record;

    StepSelector(CaseRecord record) {
        this.record = record;
    }

    /** Returns the step selected from a person's steps in order; empty if the question asks for all. */
    List<Fact> of(AskedQuestion asked, List<Fact> steps) {
        if (asked.ordinal() != 0) {
            return Events.atOrdinal(steps, asked.ordinal());
        }
        var from = asked.says(EVER) ? null : contextDay(asked);
        var next = from == null ? List.<Fact>of() : after(from, steps);
        return next.isEmpty() && asked.has("next-time") ? Events.atOrdinal(steps, 2) : next;
    }

    private static List<Fact> after(LocalDate day, List<Fact> steps) {
        return steps.stream()
                .filter(fact -> fact.date().earliest().isAfter(day))
                .limit(1)
                .toList();
    }

    /** Returns the day of the custody fact shown last; without an answer, the start of the time named before. */
    private @Nullable LocalDate contextDay(AskedQuestion asked) {
        var shown = asked.context().topAnswer(record);
        if (shown != null) {
            return isCustodyFact(shown, asked.people().getFirst())
                    ? shown.date().latest()
                    : null;
        }
        var topic = asked.context().topic();
        var span = topic == null ? null : topic.span();
        return span == null || !span.isBounded() ? null : span.from();
    }

    private static boolean isCustodyFact(Fact fact, String person) {
        return fact.detail() instanceof CustodyDetail custody
                ? custody.person().equals(person)
                : fact.topic().equals(Topic.CUSTODY) && fact.people().contains(person);
    }
}
