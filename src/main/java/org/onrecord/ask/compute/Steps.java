package org.onrecord.ask.compute;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.compute.Events.Event;
import org.onrecord.ask.compute.Events.EventType;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.AsOf;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Proceeding.Forum;
import org.onrecord.model.Topic;

/** Answers questions about steps in custody and employment: all, one of them, their number, or that none is on record. */
final class Steps {
    private static final List<EventType> CUSTODY =
            List.of(EventType.EXPIRY, EventType.REFUSAL, EventType.RECALL, EventType.RELEASE);
    private static final List<EventType> EMPLOYMENT = List.of(
            EventType.STRIKING_OFF,
            EventType.DISMISSAL,
            EventType.RESIGNATION,
            EventType.SUSPENSION,
            EventType.WARNING,
            EventType.SETTLEMENT);
    private static final EventType[] HISTORY = CUSTODY.toArray(EventType[]::new);

    private Steps() {}

    private static EventType type(Scope scope, List<EventType> types) {
        return types.stream()
                .filter(type -> scope.has(type.value()))
                .findFirst()
                .orElseThrow();
    }

    private static Events of(Scope scope, EventType... types) {
        return scope.court().all().of(types).by(scope.people());
    }

    /** Returns the steps of one prisoner, one of them, their number, or the whole history for a yes/no question. */
    static @Nullable Response ofPrisoner(Scope scope) {
        var type = type(scope, CUSTODY);
        var steps = of(scope, type).during(scope.span());
        if (scope.has("how-many")) {
            return scope.response(
                    steps.reversed().facts(), type.count(steps.all().size()));
        }
        // "Did she get parole" is about the whole history, since one refusal or release alone would mislead.
        if (scope.has(Frame.WHETHER) && scope.ordinal() == 0 && scope.span() == null) {
            var none = steps.isEmpty() ? none(scope, type) + " " : "";
            return scope.response(
                    of(scope, HISTORY)
                            .reversed()
                            .first(event -> type == EventType.RECALL && event.is(type))
                            .facts(),
                    none
                            + AsOf.of(
                                            scope.record(),
                                            Topic.CUSTODY,
                                            scope.named().getFirst())
                                    .sentence());
        }
        var chosen = scope.ordinal() == 0 ? next(scope, steps) : steps.nth(scope.ordinal());
        return scope.response((chosen.isEmpty() ? steps : chosen).facts(), null);
    }

    /** Returns the first step after the custody fact shown last; none without such a fact. */
    private static Events next(Scope scope, Events steps) {
        var shown = scope.context().topAnswer(scope.record());
        return shown != null && shown.detail() instanceof CustodyDetail
                ? steps.where(step ->
                                step.date().earliest().isAfter(shown.date().latest()))
                        .nth(1)
                : steps.nth(0);
    }

    private static String none(Scope scope, EventType type) {
        return "No " + type.noun() + " of " + scope.court().names(scope.named()) + " is on record.";
    }

    /** Returns the decisions and adjournments of the review that a hearing belongs to, then the hearing. */
    static List<Fact> ofReview(Scope scope) {
        var hearings = of(scope, EventType.HEARING).during(scope.span());
        var reviews = hearings.all().stream().map(Event::review).collect(Collectors.toSet());
        var decided = scope.court()
                .all()
                .by(scope.people())
                .where(event -> reviews.contains(event.review())
                        && event.fact().detail() instanceof CustodyDetail custody
                        && custody.decision() != null);
        return reviews.size() != 1 || decided.isEmpty()
                ? List.of()
                : Events.join(decided.reversed().facts(), hearings.facts());
    }

    /** Returns the measures against the people named; if there are only others, says that none of this type is on record. */
    static @Nullable Response ofEmployee(Scope scope) {
        var type = type(scope, EMPLOYMENT);
        var steps = of(scope, type).during(scope.span());
        if (!steps.isEmpty()) {
            return scope.response(
                    steps.first(event -> !event.isStep(OutcomeStep.ORDER)).facts(), null);
        }
        if (!scope.isAboutOne() || EMPLOYMENT.indexOf(type) > EMPLOYMENT.indexOf(EventType.RESIGNATION)) {
            return null;
        }
        var instead = scope.response(measures(scope, type), none(scope, type));
        return instead == null ? Response.none(Reason.NOT_ON_RECORD, none(scope, type)) : instead;
    }

    /** Returns a measure against everybody who had such, a final one before an interim one. */
    static List<Fact> ofEmployees(Scope scope) {
        var steps = scope.court().all().of(type(scope, EMPLOYMENT)).during(scope.span());
        return steps.first(event -> !event.isStep(OutcomeStep.ORDER)).firstOfEach().stream()
                .limit(steps.people().size())
                .toList();
    }

    /** Returns the measures of regulators, or of employers, that were taken instead, then rulings that stand. */
    private static List<Fact> measures(Scope scope, EventType type) {
        var forum = type == EventType.STRIKING_OFF ? Forum.REGULATOR : Forum.EMPLOYMENT;
        return scope.court()
                .all()
                .by(scope.named())
                .where(event -> scope.court().isBefore(event, forum))
                .where(event -> event.isMeasure() || (event.isStep(OutcomeStep.RULING) && !event.isReplaced()))
                .first(event -> event.isMeasure() && !event.isReplaced())
                .facts();
    }

    /** Returns the settlements and payments of people, and what compensated or overturned a measure against them. */
    static List<Fact> payments(Scope scope) {
        var own = scope.court().all().by(scope.named());
        var later = own.facts().stream().flatMap(scope.court()::later);
        return Stream.concat(own.of(EventType.SETTLEMENT).facts().stream(), later)
                .sorted(Comparator.comparing(fact -> scope.has("how-much") && fact.kind() != FactKind.FIGURE))
                .toList();
    }
}
