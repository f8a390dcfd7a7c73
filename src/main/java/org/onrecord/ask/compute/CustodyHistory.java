package org.onrecord.ask.compute;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Topic;

/** A person's history in prison and on licence. */
final class CustodyHistory {
    static final List<EventType> EVENTS =
            List.of(EventType.RELEASE, EventType.RECALL, EventType.REFUSAL, EventType.EXPIRY);

    private static final int LATEST = 3;

    private final CaseRecord record;
    private final Events events;

    CustodyHistory(CaseRecord record, Events events) {
        this.record = record;
        this.events = events;
    }

    /** Answers yes/no questions, newest event first, since one refusal or release alone would mislead. */
    @Nullable
    Response answer(String person, EventType asked) {
        var steps = EVENTS.stream()
                .flatMap(type -> events.of(type, List.of(person)).stream())
                .sorted(Comparator.comparing(
                                (Fact fact) -> asked == EventType.RECALL && !EventType.RECALL.isReportedBy(fact))
                        .thenComparing(Comparator.comparing(Fact::date).reversed()))
                .toList();
        var missing = events.of(asked, List.of(person)).isEmpty() ? none(asked, record.nameOf(person)) + " " : "";
        return new AnswerList()
                .addAll(steps)
                .withMessage(missing + asOf(person))
                .response();
    }

    /** Answers when a prisoner may be released, after an opening sentence, which may be empty. */
    @Nullable
    Response expected(String person, String first) {
        return new AnswerList()
                .addAll(steps(person).reversed().stream()
                        .filter(fact -> isAboutRelease(detail(fact).event()))
                        .limit(LATEST)
                        .toList())
                .withMessage(first + asOf(person))
                .response();
    }

    /** Returns all facts about a person's custody, by date. */
    List<Fact> steps(String person) {
        return record.factsOf(FactKind.CUSTODY)
                .filter(fact -> fact.detail() instanceof CustodyDetail custody
                        && custody.person().equals(person))
                .sorted(Comparator.comparing(Fact::date))
                .toList();
    }

    static String none(EventType type, String of) {
        return "No " + type.noun() + " of " + of + " is on record.";
    }

    static CustodyDetail detail(Fact fact) {
        return (CustodyDetail) Objects.requireNonNull(fact.detail());
    }

    private String asOf(String person) {
        return AsOf.of(record, Topic.CUSTODY, person).sentence();
    }

    private static boolean isAboutRelease(CustodyDetail.Event event) {
        return switch (event) {
            case REVIEW, ADJOURNED, DECISION, HEARING, EXPIRED -> true;
            case REMANDED, RELEASED, RECALLED, ELIGIBLE -> false;
        };
    }
}
