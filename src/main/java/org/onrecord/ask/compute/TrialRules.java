package org.onrecord.ask.compute;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.search.text.WordClasses;

/** The rows for charges and pleas, and for trials: who was tried, and how a trial ended for each defendant. */
final class TrialRules {
    private static final String[] KNOWN = {
        "plead", "deny", "charge", "guilty", "cleared", "murder", "crime", "jury", "result", "original", "first"
    };

    private static final Set<String> CHARGE = WordClasses.of("charge");

    private TrialRules() {}

    static List<Rule> rules() {
        return List.of(
                trial("how a trial ended", "decided")
                        .when(scope -> !scope.proceedings().isEmpty())
                        .answers(scope -> ended(scope, false)),
                trial("who was tried", "tried")
                        .knows("again", "second")
                        .when(scope -> scope.asksWhich() || scope.has("whether"))
                        .when(scope -> !scope.proceedings().isEmpty()
                                || (scope.span() != null && scope.span().isBounded()))
                        .answers(scope -> ended(scope, true)),
                new Rule(
                                "who was in a trial",
                                Set.of(),
                                Set.of("who", "who-all", "whether"),
                                Set.of("jury"),
                                Set.of(),
                                _ -> true,
                                _ -> null)
                        .when(scope -> scope.frame().namesOnlyProceedings())
                        .when(scope -> scope.has("who") || (scope.isAboutOne() && scope.has("whether")))
                        .when(scope -> !scope.isNegated())
                        .ofDefendants()
                        .answers(scope -> ended(scope, true)),
                Rule.of("pleas", "plead", "deny")
                        .knows(KNOWN)
                        .refuses("last", "possible", "first", "how-many", "how-often")
                        .ofDefendants()
                        .withoutTime()
                        .answers(TrialRules::pleas),
                Rule.of("charges", "charge")
                        .knows(KNOWN)
                        .refuses("last", "possible", "plead", "deny", "guilty", "cleared")
                        .ofDefendants()
                        .withoutTime()
                        .when(scope -> !scope.isNegated() || !scope.isOpen())
                        .answers(TrialRules::charges));
    }

    private static Rule trial(String name, String needs) {
        return Rule.of(name, needs)
                .refuses("jury")
                .when(scope -> !scope.isNegated())
                .ofDefendants();
    }

    /** Returns the decisions in the one trial asked about, for the people asked about or for all who were tried. */
    private static @Nullable Response ended(Scope scope, boolean asksWho) {
        var court = scope.court();
        var span = scope.span();
        var decided = court.events()
                .where(event -> event.isDecision() && (span == null || span.fit(event.date()) >= 1))
                .in(scope.proceedings())
                .by(court.defendants());
        var trials = decided.all().stream().map(Event::proceeding).distinct().toList();
        if (trials.size() != 1) {
            return null;
        }
        var tried = decided.people();
        var own = scope.people().stream().filter(Set.copyOf(tried)::contains).toList();
        var isAboutOther = asksWho && scope.hasSubject() && own.isEmpty();
        var people = own.isEmpty() || !scope.hasSubject() ? tried : own;
        var message = scope.record().labelOf(trials.getFirst()) + ": " + court.names(people) + ".";
        return new AnswerList()
                .addFirstOfEach(
                        people.stream().map(person -> of(person, decided)).toList())
                .addSupporting(people.stream()
                        .filter(person ->
                                decided.by(person).of(EventType.CONVICTION).isEmpty())
                        .flatMap(person -> court.convictions(person).stream().limit(1))
                        .toList())
                .withMessage(
                        isAboutOther
                                ? "The record has no verdict on " + court.names(scope.people()) + " in this trial. "
                                        + message
                                : message)
                .response();
    }

    /** Returns the verdicts and guilty pleas of one person, convictions first. */
    private static List<Fact> of(String person, Events decided) {
        return decided.by(person)
                .sorted(Comparator.comparing(event -> !event.is(EventType.CONVICTION)))
                .facts();
    }

    /** Returns pleas, guilty pleas first, with the verdict on each charge denied. */
    private static @Nullable Response pleas(Scope scope) {
        var pleas = scope.events(EventType.PLEA);
        var denied = pleas.where(event -> !event.is(EventType.CONVICTION));
        var asksDenial = scope.has("deny") || (scope.isNegated() && scope.isOpen());
        return new AnswerList()
                .addAll((asksDenial ? denied : pleas.of(EventType.CONVICTION)).facts())
                .addAll(pleas.facts())
                .addAll(verdicts(denied, scope))
                .response();
    }

    /** Returns the decisions on the charges of these pleas, plea by plea. */
    private static List<Fact> verdicts(Events pleas, Scope scope) {
        var decided = scope.court().events().where(Event::isDecision).all().stream()
                .collect(Collectors.groupingBy(TrialRules::charge));
        return pleas.all().stream()
                .map(TrialRules::charge)
                .distinct()
                .flatMap(charge -> decided.getOrDefault(charge, List.of()).stream())
                .map(Event::fact)
                .toList();
    }

    private static List<String> charge(Event event) {
        return List.of(event.person(), event.charge());
    }

    /** Returns charges, then decisions, then convictions; after a verdict, those of its trial. */
    private static @Nullable Response charges(Scope scope) {
        var court = scope.court();
        var trial = trialShown(scope);
        var relevant = court.events()
                .by(scope.people())
                .over(scope.offences())
                .in(trial == null ? scope.proceedings() : Set.of(trial));
        var charges = relevant.of(EventType.CHARGE);
        var decisions = relevant.where(Event::isDecision);
        if (charges.isEmpty() && decisions.isEmpty()) {
            return null;
        }
        var answers = new AnswerList();
        if (scope.isOpen() && !scope.offences().isEmpty()) {
            answers.add(court.noConviction(scope.offences()));
        }
        if (asksResult(scope)) {
            answers.addAll(decisions.facts());
        }
        var number =
                court.events().of(EventType.CHARGE).by(scope.people()).people().size();
        return answers.addAll(charges.facts())
                .addAll(decisions.facts())
                .addFirstOfEach(court.convictions(scope.people()))
                .withMessage(scope.frame().countsPeople() ? Counts.people(number, "was charged") : null)
                .response();
    }

    /** "What came of the murder charge" asks for the result; "was he charged with murder" does not. */
    private static boolean asksResult(Scope scope) {
        return !scope.has("whether")
                && scope.frame().hasWord(CHARGE)
                && (!scope.offences().isEmpty() || scope.has("overview", "fate", "result", "broad"));
    }

    /** Returns the trial of the last verdict shown, if a follow-up names no other trial; otherwise null. */
    private static @Nullable String trialShown(Scope scope) {
        var last = scope.context().topShown(scope.record());
        return scope.proceedings().isEmpty()
                        && scope.isImplied()
                        && last != null
                        && last.detail() instanceof OutcomeDetail shown
                        && (shown.isConviction() || shown.isAcquittal())
                ? shown.proceeding()
                : null;
    }
}
