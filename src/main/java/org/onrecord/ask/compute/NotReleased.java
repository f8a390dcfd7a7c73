package org.onrecord.ask.compute;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Fact;

/** The operator for prisoners without a release on record, with the latest decision on each. */
final class NotReleased implements Operator {
    private static final int LATEST = 2;

    private final CaseRecord record;
    private final Events events;

    NotReleased(CaseRecord record, Events events) {
        this.record = record;
        this.events = events;
    }

    @Override
    public @Nullable Response answer(AskedQuestion asked) {
        if (!asked.isNegated()
                || !asked.has(EventType.RELEASE.words())
                || !asked.isOpen()
                || !asked.says(Subjects.WHO)
                || asked.span() != null
                || asked.asks("when", "why", "where", "how-long")
                || !asked.containsOnly("release", "prison", "free", "parole")) {
            return null;
        }
        var serving = record.statuses().stream()
                .filter(interval -> interval.status() == CustodyStatus.SERVING
                        && events.of(EventType.RELEASE, List.of(interval.person()))
                                .isEmpty())
                .toList();
        var names = serving.stream()
                .map(interval -> record.nameOf(interval.person()))
                .distinct()
                .collect(Collectors.joining(" or "));
        return new AnswerList()
                .addAll(serving.stream().flatMap(this::latest).toList())
                .withMessage("No release of " + names + " is on record.")
                .response();
    }

    /** Returns the latest facts of an interval, newest first, and the fact at its start. */
    private Stream<Fact> latest(CustodyInterval interval) {
        return Stream.concat(
                        interval.facts().reversed().stream().limit(LATEST),
                        interval.facts().stream().limit(1))
                .map(record.facts()::get)
                .map(Objects::requireNonNull);
    }
}
