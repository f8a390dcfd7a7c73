package org.onrecord.ask.answer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.Merged;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.dates.TimeSpan;

/** The answerer for questions about a day, month or year, with its facts by date. */
public final class TimeAnswers implements Answerer {
    private final CaseRecord record;

    public TimeAnswers(CaseRecord record) {
        this.record = record;
    }

    @Override
    public String name() {
        return "facts of a period";
    }

    @Override
    public @Nullable Response answer(Merged merged, Context context, int most) {
        var span = merged.frame().span();
        if (span == null || !span.isBounded() || !asksWhatHappened(merged.frame())) {
            return null;
        }
        var facts = within(span, Math.max(most, RankedAnswers.MAX_BRIEF_FACTS));
        return facts.isEmpty()
                ? nothing(span)
                : Response.of(
                        AnsweredFact.of(facts), null, "onrecord timeline --from " + span.from() + " --to " + span.to());
    }

    private boolean asksWhatHappened(Frame question) {
        return question.has("overview")
                && question.content().isEmpty()
                && question.proceedings().isEmpty()
                && question.mentions().stream()
                        .allMatch(mention -> mention.ids().contains(record.centre()));
    }

    /** Returns the facts whose dates lie within the span; of too many, those in the overview. */
    private List<Fact> within(TimeSpan span, int most) {
        var overview = record.overview().stream()
                .flatMap(section -> section.facts().stream())
                .collect(Collectors.toSet());
        return record.facts().values().stream()
                .filter(fact -> !fact.date().earliest().isBefore(span.from())
                        && !fact.date().latest().isAfter(span.to()))
                .sorted(Comparator.comparing(fact -> !overview.contains(fact.id())))
                .limit(most)
                .sorted(Comparator.comparing(fact -> fact.date().latest()))
                .toList();
    }

    /** Returns the response if there is no fact; null if a fact with an uncertain date may lie in the span. */
    private @Nullable Response nothing(TimeSpan span) {
        return record.facts().values().stream().anyMatch(fact -> fact.date().overlaps(span.from(), span.to()))
                ? null
                : Response.none(Reason.NOT_ON_RECORD, "The record has no facts from that period.");
    }
}
