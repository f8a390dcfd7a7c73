package org.onrecord.ask.compute;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.Topic;
import org.onrecord.search.text.OrdinalWords;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/** The rows for releases, recalls, refusals and hearings: list, number, order, duration and result. */
final class CustodyRules {
    private static final List<EventType> TYPES = List.of(
            EventType.ELIGIBILITY,
            EventType.EXPIRY,
            EventType.REFUSAL,
            EventType.RECALL,
            EventType.HEARING,
            EventType.RELEASE);

    private CustodyRules() {}

    static List<Rule> rules() {
        return List.of(
                row("result of a hearing", "hearing")
                        .when(scope -> isOfOne(scope) && scope.has("decided"))
                        .answers(CustodyRules::result),
                row("decision awaited", "decided")
                        .when(scope -> isOfOne(scope) && scope.has("now") && scope.has(Frame.WHETHER))
                        .answers(scope -> CustodyHistory.expected(scope, "")),
                row("steps in one person's custody", needs())
                        .asks("when")
                        .when(scope -> isOfOne(scope) && scope.refersToPerson() && type(scope) != null)
                        .when(scope -> !scope.has("who") && (!scope.has("what") || scope.has("last")))
                        .answers(CustodyRules::ofOne),
                row("steps in several people's custody", needs())
                        .asks("when")
                        .refuses("future", "now", "what")
                        .when(scope -> !isOfOne(scope) && !scope.isNegated() && type(scope) != null)
                        .when(scope -> scope.isAboutSeveral()
                                || ((scope.isOpen() || scope.countsPreviousAnswer()) && scope.asksWhich()))
                        .answers(CustodyRules::ofSeveral));
    }

    private static String[] needs() {
        return new String[] {"parole", "eligible", "finished", "refuse", "recall", "hearing", "release"};
    }

    private static Rule row(String name, String... needs) {
        return Rule.of(name, needs)
                .knows(needs())
                .knows(
                        "decided", "prison", "free", "again", "first", "last", "second", "third", "licence", "minimum",
                        "years")
                .refuses("which-charge", "name")
                .ofDefendants()
                .when(scope -> !scope.namesVictim());
    }

    private static boolean isOfOne(Scope scope) {
        return scope.isAboutOne() && !scope.countsPreviousAnswer();
    }

    private static @Nullable EventType type(Scope scope) {
        var asksYesNo = scope.has(Frame.WHETHER);
        if (asksYesNo && scope.isAboutOne() && scope.has("parole") && !scope.has("recall", "refuse")) {
            return EventType.RELEASE;
        }
        return TYPES.stream()
                .filter(type -> scope.has(type.value()))
                .filter(type -> switch (type) {
                    case EXPIRY -> scope.has("sentence", "licence");
                    case REFUSAL -> scope.has("parole");
                    case RELEASE ->
                        scope.has("when") || asksYesNo || !scope.isAboutOne() || !scope.has("parole", "refuse");
                    case HEARING -> scope.has("how-many");
                    default -> true;
                })
                .<@Nullable EventType>map(type -> type)
                .findFirst()
                .orElse(null);
    }

    private static Events of(Scope scope, EventType type) {
        return scope.court().custody().of(type).by(scope.people());
    }

    private static String person(Scope scope) {
        return scope.people().getFirst();
    }

    private static @Nullable Response ofOne(Scope scope) {
        var type = Objects.requireNonNull(type(scope));
        var steps = scope.matching(of(scope, type));
        if (scope.span() != null) {
            return new AnswerList().addAll(steps.facts()).response();
        }
        if (scope.has("how-many")) {
            return count(steps, type);
        }
        if (hasNoneSinceShown(scope, steps)) {
            return CustodyHistory.expected(
                    scope,
                    steps.isEmpty() ? CustodyHistory.none(type, scope.court().names(scope.people())) + " " : "");
        }
        if (asksHistory(scope, type)) {
            return CustodyHistory.of(scope, type);
        }
        var chosen = chosen(scope, steps);
        return new AnswerList()
                .addAll((chosen.isEmpty() ? steps : chosen).facts())
                .response();
    }

    /** Returns the step selected by an ordinal, or the first after the fact shown; empty if the question asks for all. */
    private static Events chosen(Scope scope, Events steps) {
        if (scope.ordinal() != 0) {
            return steps.nth(scope.ordinal());
        }
        var day = scope.has("ever") ? null : dayBefore(scope);
        var next = day == null
                ? new Events(List.of())
                : steps.where(step -> step.date().earliest().isAfter(day));
        return next.isEmpty() && scope.has("again") ? steps.nth(2) : next.nth(1);
    }

    /** Returns the day of the custody fact shown last; without an answer, the start of the time named before. */
    private static @Nullable LocalDate dayBefore(Scope scope) {
        var shown = scope.context().topAnswer(scope.record());
        if (shown != null) {
            return isAboutCustody(scope, shown) ? shown.date().latest() : null;
        }
        var topic = scope.context().topic();
        var span = topic == null ? null : topic.span();
        return span == null || !span.isBounded() ? null : span.from();
    }

    private static boolean isAboutCustody(Scope scope, Fact shown) {
        return shown.detail() instanceof CustodyDetail custody
                ? custody.person().equals(person(scope))
                : shown.topic().equals(Topic.CUSTODY) && shown.people().contains(person(scope));
    }

    /** "Did she get parole" is about the whole history, not one step. */
    private static boolean asksHistory(Scope scope, EventType type) {
        return scope.has(Frame.WHETHER)
                && CustodyHistory.TYPES.contains(type)
                && scope.ordinal() == 0
                && chosen(scope, of(scope, EventType.RELEASE)).isEmpty();
    }

    /** "So did they let her out?" after a hearing, if no such event is on record since. */
    private static boolean hasNoneSinceShown(Scope scope, Events steps) {
        var shown = scope.context().topShown(scope.record());
        return scope.has(Frame.WHETHER)
                && shown != null
                && scope.isImplied()
                && !scope.has("ever")
                && !new Event(shown, "", false).is(EventType.EXPIRY)
                && (shown.people().contains(person(scope)) || shown.topic().equals(Topic.CUSTODY))
                && steps.where(event ->
                                !event.date().latest().isBefore(shown.date().earliest()))
                        .isEmpty();
    }

    /** Returns the fact that states the number by an ordinal, otherwise the facts counted. */
    private static @Nullable Response count(Events steps, EventType type) {
        var ordinal = steps.all().stream().max(Comparator.comparingInt(CustodyRules::ordinal));
        if (ordinal.isPresent() && ordinal(ordinal.get()) > 1 && ordinal(ordinal.get()) >= steps.size()) {
            return new AnswerList()
                    .add(ordinal.get().fact())
                    .addAll(steps.reversed().facts())
                    .response();
        }
        return new AnswerList()
                .addAll(steps.facts())
                .withMessage(Counts.onRecord(steps.size(), type.noun()))
                .response();
    }

    /** Returns the ordinal in a fact's statement or review, such as 3 for "third review"; 0 if there is none. */
    private static int ordinal(Event event) {
        return Tokens.of(event.fact().statement() + " " + event.review()).stream()
                .map(Token::word)
                .mapToInt(OrdinalWords::number)
                .max()
                .orElse(0);
    }

    private static boolean isDecided(Event event) {
        var custody = event.custody();
        return custody != null && custody.decision() != null;
    }

    /** Returns the decisions and adjournments of the review that a hearing belongs to. */
    private static @Nullable Response result(Scope scope) {
        var matching = scope.matching(of(scope, EventType.HEARING));
        var chosen = scope.ordinal() == 0 ? matching : matching.nth(scope.ordinal());
        var reviews = chosen.all().stream().map(Event::review).collect(Collectors.toSet());
        return reviews.size() != 1
                ? null
                : new AnswerList()
                        .addAll(scope.court()
                                .custody()
                                .by(scope.people())
                                .where(event -> isDecided(event) && reviews.contains(event.review()))
                                .reversed()
                                .facts())
                        .addSupporting(chosen.facts())
                        .response();
    }

    /** Returns the steps of several people, or of everyone; or the number of people, or the first or last step. */
    private static @Nullable Response ofSeveral(Scope scope) {
        var type = Objects.requireNonNull(type(scope));
        var asked = scope.isAboutSeveral() ? scope.people() : List.<String>of();
        var all = scope.court().custody().of(type);
        var steps = scope.matching(asked.isEmpty() ? all : all.by(asked));
        var people = new LinkedHashSet<>(steps.people());
        if (scope.ordinal() != 0) {
            return new AnswerList().addAll(steps.nth(scope.ordinal()).facts()).response();
        }
        var without = asked.stream()
                .filter(person -> !people.contains(person))
                .map(scope.record()::nameOf)
                .collect(Collectors.joining(" or "));
        return new AnswerList()
                .addFirstOfEach(
                        people.stream().map(person -> steps.by(person).facts()).toList())
                .addSupporting(people.stream()
                        .flatMap(person -> recallsSince(scope, type, person).stream())
                        .toList())
                .withMessage(
                        scope.has("how-many")
                                ? Counts.people(people.size(), type.done())
                                : without.isEmpty() ? null : CustodyHistory.none(type, without))
                .response();
    }

    /** Returns a person's recalls after the last release. */
    private static List<Fact> recallsSince(Scope scope, EventType type, String person) {
        var own = scope.court().custody().by(person);
        return type != EventType.RELEASE
                ? List.of()
                : own.of(EventType.RECALL)
                        .where(recall -> recall.date()
                                .earliest()
                                .isAfter(own.of(type).all().getLast().date().latest()))
                        .facts();
    }
}
