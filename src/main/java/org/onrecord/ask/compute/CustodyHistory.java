package org.onrecord.ask.compute;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.AsOf;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Topic;

/** A person's history in prison and on licence. */
final class CustodyHistory {
    static final List<EventType> TYPES =
            List.of(EventType.RELEASE, EventType.RECALL, EventType.REFUSAL, EventType.EXPIRY);
    private static final int LATEST = 3;

    private CustodyHistory() {}

    /** Answers yes/no questions, newest event first, since one refusal or release alone would mislead. */
    static @Nullable Response of(Scope scope, EventType asked) {
        var name = scope.court().names(scope.people());
        var steps = scope.court()
                .custody()
                .by(scope.people())
                .where(event -> TYPES.stream().anyMatch(event::is))
                .sorted(Comparator.comparing((Event event) -> asked == EventType.RECALL && !event.is(EventType.RECALL))
                        .thenComparing(Comparator.comparing(Event::date).reversed()));
        var missing = scope.court().all().of(asked).by(scope.people()).isEmpty() ? none(asked, name) + " " : "";
        return new AnswerList()
                .addAll(steps.facts())
                .withMessage(missing + asOf(scope))
                .response();
    }

    /** Answers when a prisoner may be released, after an opening sentence, which may be empty. */
    static @Nullable Response expected(Scope scope, String first) {
        return new AnswerList()
                .addAll(scope.court().custody().by(scope.people()).reversed().facts().stream()
                        .filter(fact -> isAboutRelease(((CustodyDetail) Objects.requireNonNull(fact.detail())).event()))
                        .limit(LATEST)
                        .toList())
                .withMessage(first + asOf(scope))
                .response();
    }

    private static boolean isAboutRelease(CustodyDetail.Event event) {
        return switch (event) {
            case REVIEW, ADJOURNED, DECISION, HEARING, EXPIRED -> true;
            case REMANDED, RELEASED, RECALLED, ELIGIBLE -> false;
        };
    }

    static String none(EventType type, String of) {
        return "No " + type.noun() + " of " + of + " is on record.";
    }

    private static String asOf(Scope scope) {
        return AsOf.of(scope.record(), Topic.CUSTODY, scope.people().getFirst()).sentence();
    }
}
