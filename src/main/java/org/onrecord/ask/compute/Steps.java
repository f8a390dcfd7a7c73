package org.onrecord.ask.compute;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Reason;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.compute.Events.Event;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.AsOf;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Forum;
import org.onrecord.model.OutcomeStep;
import org.onrecord.model.Topic;
import org.onrecord.search.text.OrdinalWords;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** The answers about steps in custody and employment: all, one of them, their number, or that none is on record. */
final class Steps {
    static final List<EventType> CUSTODY = List.of(
            EventType.ELIGIBILITY,
            EventType.EXPIRY,
            EventType.REFUSAL,
            EventType.RECALL,
            EventType.HEARING,
            EventType.RELEASE);
    static final List<EventType> EMPLOYMENT = List.of(
            EventType.STRIKING_OFF,
            EventType.DISMISSAL,
            EventType.RESIGNATION,
            EventType.SUSPENSION,
            EventType.WARNING,
            EventType.SETTLEMENT);
    private static final EventType[] HISTORY = {EventType.RELEASE, EventType.RECALL, EventType.REFUSAL, EventType.EXPIRY
    };
    private static final int LATEST = 3;

    private Steps() {}

    /** Returns the first of these types that a question asks for, or null. */
    private static @Nullable EventType type(Scope scope, List<EventType> types) {
        for (var type : types) {
            if (isAsked(scope, type)) {
                return type;
            }
        }
        return null;
    }

    private static boolean isAsked(Scope scope, EventType type) {
        var isYesNo = scope.has(Frame.WHETHER);
        var asksParole = isYesNo && scope.isAboutOne() && scope.has("parole") && !scope.has("recall", "refuse");
        var isOpen = isYesNo || scope.has("when") || !scope.isAboutOne() || !scope.has("parole", "refuse");
        return switch (type) {
            case EXPIRY -> scope.has("finished") && scope.has("sentence", "licence");
            case REFUSAL -> scope.has("refuse") && scope.has("parole");
            case RELEASE -> asksParole || (scope.has("release") && isOpen);
            case HEARING -> scope.has("hearing") && scope.has("how-many");
            default -> scope.has(type.value());
        };
    }

    private static Events of(Scope scope, EventType... types) {
        return scope.court().all().of(types).by(scope.people());
    }

    /** Returns the steps of one prisoner, one of them, their number, or the whole history for a yes/no question. */
    static @Nullable Response ofPrisoner(Scope scope) {
        var type = type(scope, CUSTODY);
        if (type == null) {
            return null;
        }
        var steps = scope.matching(of(scope, type));
        if (scope.span() != null) {
            return scope.response(steps.facts(), null);
        }
        if (scope.has("how-many")) {
            return count(scope, steps, type);
        }
        var isYesNo = scope.has(Frame.WHETHER);
        var none = steps.isEmpty() ? none(scope, type) + " " : "";
        if (isYesNo && hasNoneSinceShown(scope, steps)) {
            return expected(scope, none);
        }
        // "Did she get parole" is about the whole history, since one refusal or release alone would mislead.
        if (isYesNo
                && scope.ordinal() == 0
                && next(scope, of(scope, EventType.RELEASE)).isEmpty()) {
            var history = of(scope, HISTORY).reversed();
            return scope.response(
                    history.first(event -> type == EventType.RECALL && event.is(type))
                            .facts(),
                    none + asOf(scope));
        }
        var chosen = scope.ordinal() != 0 ? steps.nth(scope.ordinal()) : next(scope, steps);
        return scope.response((chosen.isEmpty() ? steps : chosen).facts(), null);
    }

    private static String none(Scope scope, EventType type) {
        return none(scope, type, scope.people());
    }

    private static String none(Scope scope, EventType type, List<String> people) {
        return "No " + type.noun() + " of " + scope.court().names(people) + " is on record.";
    }

    private static String asOf(Scope scope) {
        return AsOf.of(scope.record(), Topic.CUSTODY, scope.people().getFirst()).sentence();
    }

    /** Answers when a prisoner may be released, after an opening sentence, which may be empty. */
    static @Nullable Response expected(Scope scope, String first) {
        var latest = scope.court()
                .all()
                .by(scope.people())
                .where(event -> event.fact().detail() instanceof CustodyDetail custody
                        && switch (custody.event()) {
                            case REVIEW, ADJOURNED, DECISION, HEARING, EXPIRED -> true;
                            case REMANDED, RELEASED, RECALLED, ELIGIBLE -> false;
                        });
        return scope.response(latest.reversed().facts().stream().limit(LATEST).toList(), first + asOf(scope));
    }

    /** Returns the first step after the one shown last, or the second of all for "again"; otherwise none. */
    private static Events next(Scope scope, Events steps) {
        var day = scope.has("ever") ? LocalDate.MAX : dayBefore(scope);
        var next = steps.where(step -> step.date().earliest().isAfter(day));
        return next.isEmpty() && scope.has("again") ? steps.nth(2) : next.nth(1);
    }

    /** Returns the day of the custody fact shown last; without an answer, the start of the time named before. */
    private static LocalDate dayBefore(Scope scope) {
        var shown = scope.context().topAnswer(scope.record());
        if (shown != null) {
            return isAboutCustody(scope, shown) ? shown.date().latest() : LocalDate.MAX;
        }
        var topic = scope.context().topic();
        var span = topic == null ? null : topic.span();
        return span == null || !span.isBounded() ? LocalDate.MAX : span.from();
    }

    private static boolean isAboutCustody(Scope scope, Fact shown) {
        return shown.people().contains(scope.people().getFirst())
                && (shown.detail() instanceof CustodyDetail || shown.topic().equals(Topic.CUSTODY));
    }

    /** "So did they let her out?" after a hearing, if no such event is on record since. */
    private static boolean hasNoneSinceShown(Scope scope, Events steps) {
        var shown = scope.context().topShown(scope.record());
        return shown != null
                && scope.isImplied()
                && !scope.has("ever")
                && !EventType.EXPIRY.fits(shown.detail())
                && (shown.people().contains(scope.people().getFirst())
                        || shown.topic().equals(Topic.CUSTODY))
                && steps.where(event ->
                                !event.date().latest().isBefore(shown.date().earliest()))
                        .isEmpty();
    }

    /** Returns the fact that states the number by an ordinal, then the facts counted. */
    private static @Nullable Response count(Scope scope, Events steps, EventType type) {
        var number = steps.all().size();
        var states = steps.where(event -> ordinal(event) > 1 && ordinal(event) >= number)
                .reversed();
        return states.isEmpty()
                ? scope.response(steps.facts(), type.count(number))
                : scope.response(Events.join(states.facts(), steps.reversed().facts()), null);
    }

    /** Returns the ordinal in a fact's statement or review, such as 3 for "third review"; 0 if there is none. */
    private static int ordinal(Event event) {
        return Tokens.of(event.fact().statement() + " " + event.review()).stream()
                .map(Token::word)
                .mapToInt(OrdinalWords::number)
                .max()
                .orElse(0);
    }

    /** Returns the decisions and adjournments of the review that a hearing belongs to, then the hearing. */
    static List<Fact> ofReview(Scope scope) {
        var matching = scope.matching(of(scope, EventType.HEARING));
        var chosen = scope.ordinal() == 0 ? matching : matching.nth(scope.ordinal());
        var reviews = chosen.all().stream().map(Event::review).collect(Collectors.toSet());
        var decided = scope.court()
                .all()
                .by(scope.people())
                .where(event -> reviews.contains(event.review())
                        && event.fact().detail() instanceof CustodyDetail custody
                        && custody.decision() != null);
        return reviews.size() != 1 || decided.isEmpty()
                ? List.of()
                : Events.join(decided.reversed().facts(), chosen.facts());
    }

    /** Returns the measures against the people named; if there are only others, says that none of this type is on record. */
    static @Nullable Response ofEmployee(Scope scope) {
        var asked = type(scope, EMPLOYMENT);
        var type = asked == null ? EventType.DISMISSAL : asked;
        var steps = scope.matching(of(scope, type));
        if (!steps.isEmpty()) {
            var count = scope.has("how-many") ? type.count(steps.all().size()) : null;
            return scope.response(listed(scope, steps), count);
        }
        if (scope.named().size() != 1
                || scope.span() != null
                || EMPLOYMENT.indexOf(type) > EMPLOYMENT.indexOf(EventType.RESIGNATION)) {
            return null;
        }
        var instead = scope.response(measures(scope, type), none(scope, type));
        return instead == null ? Response.none(Reason.NOT_ON_RECORD, none(scope, type)) : instead;
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

    /** Returns one event per person, final sanctions first, then the rest; before them a fact that reports all on one day. */
    private static List<Fact> listed(Scope scope, Events events) {
        var firsts = events.first(event -> !event.isStep(OutcomeStep.ORDER)).firstOfEach().stream()
                .limit(events.people().size())
                .sorted(Comparator.comparing(Fact::date))
                .toList();
        var joint = firsts.size() < 2
                ? Stream.<Fact>empty()
                : scope.record()
                        .factsOf(FactKind.EVENT)
                        .filter(fact -> fact.people().size() == firsts.size()
                                && Set.copyOf(fact.people()).equals(Set.copyOf(events.people())))
                        .filter(fact ->
                                firsts.stream().allMatch(one -> one.date().equals(fact.date())));
        return Events.join(joint.limit(1).toList(), firsts, events.facts());
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
