package org.onrecord.ask.compute;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.Topic;

/** Picks the one of several releases or recalls that a question means: by its place, or by what was spoken of. */
final class MeantStep {
    /** Words of a question that means them all. */
    static final Set<String> EVER = Set.of("ever", "all", "list");

    private final CaseRecord record;

    MeantStep(CaseRecord record) {
        this.record = record;
    }

    /** The step that is meant, of those of one person in order; none if it means them all. */
    List<Fact> of(Asked asked, List<Fact> steps) {
        if (asked.place() != 0) {
            return Events.at(steps, asked.place());
        }
        var from = asked.says(EVER) ? null : spokenOf(asked);
        var next = from == null ? List.<Fact>of() : after(from, steps);
        return next.isEmpty() && asked.has("next-time") ? Events.at(steps, 2) : next;
    }

    private static List<Fact> after(LocalDate day, List<Fact> steps) {
        return steps.stream()
                .filter(fact -> fact.date().earliest().isAfter(day))
                .limit(1)
                .toList();
    }

    /** The day of what was told of somebody's time in and out of prison; after no answer the start of the time that was named. */
    private @Nullable LocalDate spokenOf(Asked asked) {
        var told = asked.context().told(record);
        if (told != null) {
            return isOfCustody(told, asked.people().getFirst()) ? told.date().latest() : null;
        }
        var topic = asked.context().topic();
        var span = topic == null ? null : topic.span();
        return span == null || !span.isBounded() ? null : span.from();
    }

    private static boolean isOfCustody(Fact fact, String person) {
        return fact.detail() instanceof CustodyDetail custody
                ? custody.person().equals(person)
                : fact.topic().equals(Topic.CUSTODY) && fact.people().contains(person);
    }
}
