package org.onrecord.ask.compute;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Reason;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.Fact;
import org.onrecord.model.Forum;
import org.onrecord.model.OutcomeStep;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Tokens;

/** The rows for dismissals, suspensions, warnings, striking off, resignations and settlements. */
final class EmploymentRules {
    private static final List<EventType> TYPES = List.of(
            EventType.STRIKING_OFF,
            EventType.DISMISSAL,
            EventType.RESIGNATION,
            EventType.SUSPENSION,
            EventType.WARNING,
            EventType.SETTLEMENT);
    private static final Set<OutcomeStep> MEASURES =
            EnumSet.of(OutcomeStep.SANCTION, OutcomeStep.ORDER, OutcomeStep.DISMISSAL, OutcomeStep.RESIGNATION);
    private static final Set<OutcomeStep> RULING = EnumSet.of(OutcomeStep.RULING);
    private static final List<EventType> LEAVING = List.of(EventType.DISMISSAL, EventType.RESIGNATION);

    private EmploymentRules() {}

    static List<Rule> rules() {
        return List.of(
                row("measure against a person")
                        .asks("when")
                        .when(EmploymentRules::isNamed)
                        .answers(EmploymentRules::named),
                row("people without a measure")
                        .refuses("else", "others", "men", "women")
                        .when(scope -> isOpen(scope) && scope.ordinal() == 0)
                        .when(scope -> scope.isNegated() || scope.has("kept-job"))
                        .answers(EmploymentRules::unaffected),
                row("people with a measure")
                        .asks("when")
                        .refuses("men", "women", "kept-job")
                        .when(scope -> isOpen(scope) && !scope.isNegated())
                        .answers(EmploymentRules::everyone));
    }

    private static Rule row(String name) {
        return Rule.of(name, "sacked", "kept-job", "resigned", "suspended", "warned", "settled", "struck-off")
                .knows("get", "staff", "posts", "doctors", "first", "last", "second", "third", "else")
                .refuses("demanded", "which-charge", "interval", "lawful");
    }

    /** As a first question, "when was she sacked" has no antecedent. */
    private static boolean isNamed(Scope scope) {
        return scope.hasSubject()
                && !(scope.isImplied() && scope.context().frame() == null)
                && !scope.has("who", "what")
                && !(scope.has("else") && scope.isImplied())
                && !scope.countsPreviousAnswer();
    }

    private static boolean isOpen(Scope scope) {
        return (!scope.hasSubject() || (scope.has("else") && scope.isImplied()) || scope.countsPreviousAnswer())
                && scope.asksWhich();
    }

    private static EventType type(Scope scope) {
        return TYPES.stream()
                .filter(type -> scope.has(type.value()))
                .findFirst()
                .orElse(EventType.DISMISSAL);
    }

    private static Events ofNamed(Scope scope) {
        return scope.matching(scope.court().all().of(type(scope)).by(scope.named()));
    }

    /** Returns the measures against the people named; if there are only others, says that none of this type is on record. */
    private static @Nullable Response named(Scope scope) {
        var type = type(scope);
        var steps = ofNamed(scope);
        if (steps.isEmpty()) {
            return scope.named().size() != 1 || scope.span() != null
                    ? null
                    : alternatives(scope, type, scope.named().getFirst());
        }
        return listed(scope, type, steps)
                .withMessage(scope.has("how-many") ? Counts.onRecord(steps.size(), type.noun()) : null)
                .response();
    }

    /** Returns the decisions taken instead, such as a dismissal when the question is about a resignation. */
    private static @Nullable Response alternatives(Scope scope, EventType type, String person) {
        var message = "No " + type.noun() + " of " + scope.record().nameOf(person) + " is on record.";
        if (type == EventType.STRIKING_OFF) {
            return regulators(scope, scope.court().all().by(person))
                    .withMessage(message)
                    .response();
        }
        if (!LEAVING.contains(type)) {
            return null;
        }
        var own = scope.court().all().by(person);
        var instead = LEAVING.stream()
                .map(own::of)
                .filter(events -> !events.isEmpty())
                .map(Events::facts)
                .findFirst()
                .orElseGet(() -> decided(scope, Forum.EMPLOYMENT).by(person).facts());
        return instead.isEmpty()
                ? Response.none(Reason.NOT_ON_RECORD, message)
                : new AnswerList().addAll(instead).withMessage(message).response();
    }

    /** Returns everyone with such a step, their number, or the first or last. */
    private static @Nullable Response everyone(Scope scope) {
        var type = type(scope);
        var all = scope.court().all().of(type);
        if (type == EventType.STRIKING_OFF && all.isEmpty()) {
            return regulators(scope, scope.court().all())
                    .withMessage("No striking off is on record.")
                    .response();
        }
        var known = scope.has("else", "others") ? scope.previousPeople() : Set.<String>of();
        var steps =
                scope.matching(all).where(event -> !known.contains(event.person()) && isInGroup(scope, event.person()));
        if (scope.ordinal() != 0) {
            return new AnswerList().addAll(steps.nth(scope.ordinal()).facts()).response();
        }
        var count = Counts.people(steps.people().size(), type.done());
        return listed(scope, type, steps)
                .withMessage(scope.has("posts") ? "In any post: " + count : scope.has("how-many") ? count : null)
                .response();
    }

    /** Lists people without this step; "kept their job" excludes every way of leaving. */
    private static @Nullable Response unaffected(Scope scope) {
        var type = type(scope);
        var avoided = scope.has("kept-job") && !scope.isNegated() ? LEAVING : List.of(type);
        var forum = type == EventType.STRIKING_OFF || scope.has("doctors") ? Forum.REGULATOR : Forum.EMPLOYMENT;
        var hadStep = new LinkedHashSet<String>();
        avoided.forEach(one -> hadStep.addAll(scope.court().all().of(one).people()));
        var latest = new LinkedHashMap<String, Fact>();
        decided(scope, forum)
                .where(event -> !hadStep.contains(event.person())
                        && isInGroup(scope, event.person())
                        && hasPost(scope, event.person()))
                .all()
                .forEach(event -> latest.put(event.person(), scope.court().standing(event.fact())));
        var nouns = avoided.stream().map(EventType::noun).collect(Collectors.joining(" or "));
        return new AnswerList()
                .addAll(latest.values())
                .withMessage((forum == Forum.REGULATOR ? "A regulator" : "An employer")
                        + " made a decision about each of these people; no " + nouns
                        + " of any of them is on record.")
                .response();
    }

    /** Whether the person belongs to the group asked about; doctors have the title. */
    private static boolean isInGroup(Scope scope, String person) {
        return !scope.has("doctors") || scope.record().nameOf(person).startsWith("Dr ");
    }

    private static boolean hasPost(Scope scope, String person) {
        var role = Objects.requireNonNull(scope.record().people().get(person)).role();
        return !scope.has("posts")
                || Lexicon.questions().find(Tokens.of(role)).stream()
                        .anyMatch(match -> match.name().equals("posts"));
    }

    private static boolean isBefore(Scope scope, Event event, Forum forum) {
        var proceeding = scope.record().proceedings().get(event.proceeding());
        return proceeding != null && proceeding.forum() == forum;
    }

    /** Returns the decisions of employers or regulators. */
    private static Events decided(Scope scope, Forum forum) {
        return scope.court()
                .all()
                .where(event -> isBefore(scope, event, forum)
                        && (event.isStep(MEASURES)
                                || (event.isStep(RULING) && event.charge().isEmpty())));
    }

    /** Returns final decisions of regulators, sanctions first. */
    private static AnswerList regulators(Scope scope, Events events) {
        var decided = events.where(event -> isBefore(scope, event, Forum.REGULATOR))
                .where(event -> isSanction(event) || (event.isStep(RULING) && !event.isReplaced()))
                .sorted(Comparator.comparing((Event event) -> !isSanction(event))
                        .thenComparing(Event::date))
                .facts();
        return new AnswerList()
                .addAll(decided)
                .addSupporting(decided.stream().map(scope.court()::standing).toList());
    }

    private static boolean isSanction(Event event) {
        return event.isStep(EnumSet.of(OutcomeStep.SANCTION));
    }

    /** Lists one event per person, final sanctions first, then the facts that replaced them. */
    private static AnswerList listed(Scope scope, EventType type, Events events) {
        var court = scope.court();
        var finals = events.sorted(Comparator.comparing(EmploymentRules::isInterim));
        var firsts = new Events(events.people().stream()
                        .map(person -> finals.by(person).all().getFirst())
                        .toList())
                .sorted(Comparator.comparing(Event::date));
        return new AnswerList()
                .add(jointFact(scope, type, firsts))
                .addAll(firsts.facts())
                .addAll(events.facts())
                .addSupporting(events.facts().stream().map(court::standing).toList());
    }

    private static boolean isInterim(Event event) {
        return event.isStep(EnumSet.of(OutcomeStep.ORDER));
    }

    /** Returns the fact that reports the same event for all these people on one day, or null. */
    private static @Nullable Fact jointFact(Scope scope, EventType type, Events firsts) {
        var people = Set.copyOf(firsts.people());
        return people.size() < 2
                ? null
                : scope.record().facts().values().stream()
                        .filter(fact -> Set.copyOf(fact.people()).equals(people)
                                && firsts.all().stream()
                                        .allMatch(one -> one.date().equals(fact.date())))
                        .filter(fact -> Lexicon.questions().find(Tokens.of(fact.statement())).stream()
                                .anyMatch(match -> match.name().equals(type.value())))
                        .findFirst()
                        .orElse(null);
    }
}
