package org.onrecord.ask.compute;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.understand.Frame;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Tokens;

/**
 * The rows for convictions and acquittals.
 *
 * <p>Guilty pleas count as convictions. An acquittal is always shown with the person's convictions. A question about
 * who killed the victim is answered with court decisions.
 */
final class GuiltRules {
    private static final String[] KNOWN = {
        "guilty",
        "cleared",
        "kill",
        "murder",
        "overturned",
        "blame",
        "struck",
        "wounds",
        "crime",
        "jury",
        "directed",
        "else",
        "result",
        "harmed",
        "first"
    };

    private GuiltRules() {}

    static List<Rule> rules() {
        return List.of(
                row("no conviction, why", "guilty", "cleared", "murder", "kill", "result", "crime")
                        .asks("why")
                        .when(scope -> scope.has("why") && scope.has("not", Frame.NEGATED) && hasOffence(scope))
                        .answers(GuiltRules::whyNot),
                row("false premise", "guilty", "cleared", "murder", "kill", "result", "crime")
                        .asks("when", "why")
                        .when(scope -> scope.has("when", "why", "overturned")
                                && !scope.isNegated()
                                && !scope.isOpen()
                                && hasOffence(scope))
                        .answers(GuiltRules::falsePremise),
                row("who did it", "kill", "murder", "blame", "struck", "harmed")
                        .when(scope -> !scope.has("murder") || !scope.has("guilty", "cleared", "crime"))
                        .refuses("how-many", "overturned")
                        .when(scope -> !scope.has("what") || scope.has("who", "which", "anybody"))
                        .when(scope -> scope.has("kill", "blame", "struck") || scope.isOpen())
                        .answers(GuiltRules::killing),
                row("convictions of all", "guilty", "cleared", "result")
                        .refuses("overturned")
                        .when(GuiltRules::isDecided)
                        .when(Scope::isOpen)
                        .answers(GuiltRules::everyone),
                row("convictions", "guilty", "cleared", "result", "crime")
                        .refuses("how-many", "overturned")
                        .when(GuiltRules::isDecided)
                        .when(scope -> scope.has("guilty", "cleared", "result") || scope.hasSubject())
                        .answers(GuiltRules::named));
    }

    private static Rule row(String name, String... needs) {
        return Rule.of(name, needs)
                .knows(KNOWN)
                .refuses("struck-off", "last")
                .when(scope -> !scope.has("manner") || scope.has("how-many"))
                .ofDefendants()
                .withoutTime();
    }

    private static boolean hasOffence(Scope scope) {
        return !scope.offences().isEmpty();
    }

    /** Whether the trial named decided about these people; "result" needs a trial. */
    private static boolean isDecided(Scope scope) {
        return scope.proceedings().isEmpty()
                ? scope.has("guilty", "cleared", "crime", "murder") || (scope.has("result") && scope.hasSubject())
                : !decisions(scope, Set.of()).isEmpty();
    }

    /** Corrects a question that presumes a conviction, or an acquittal, where the reverse is true. */
    private static @Nullable Response falsePremise(Scope scope) {
        var decided = decisions(scope, scope.offences());
        var isCleared = scope.has("cleared");
        return decided.isEmpty()
                        || decided.all().stream().anyMatch(event -> event.is(EventType.CONVICTION) != isCleared)
                ? null
                : new AnswerList()
                        .addAll(decided.facts())
                        .addFirstOfEach(scope.court().convictions(scope.people()))
                        .response();
    }

    /** Explains why there was no conviction: findings with a reason, then acquittals and convictions. */
    private static @Nullable Response whyNot(Scope scope) {
        var offences = scope.offences();
        var people = Set.copyOf(scope.people());
        return new AnswerList()
                .addAll(scope.record()
                        .factsOf(FactKind.FINDING)
                        .filter(fact -> fact.people().stream().anyMatch(people::contains))
                        .filter(fact -> givesReason(fact, offences))
                        .sorted(Comparator.comparing((Fact fact) -> !Court.has(fact.statement(), offences)))
                        .toList())
                .addSupporting(scope.events(EventType.ACQUITTAL).facts())
                .addSupporting(scope.people().stream()
                        .flatMap(id -> scope.court().convictions(id).stream().limit(1))
                        .toList())
                .response();
    }

    private static boolean givesReason(Fact fact, Set<String> offences) {
        var says = Lexicon.questions().find(Tokens.of(fact.statement())).stream()
                .map(Match::name)
                .toList();
        return says.contains("reason-given") && (says.contains("guilty") || Court.has(fact.statement(), offences));
    }

    /** Answers who killed the victim: no conviction for killing, no finding of who did it, then the convictions. */
    private static @Nullable Response killing(Scope scope) {
        var court = scope.court();
        var homicides = court.homicides();
        if (homicides.isEmpty()) {
            return null;
        }
        var over = court.events().by(scope.people()).over(homicides);
        var convicted = over.of(EventType.CONVICTION);
        var answers = new AnswerList();
        if (convicted.isEmpty()) {
            if (scope.has("struck", "harmed")) {
                answers.add(court.noDecision());
            }
            answers.add(court.noConviction(homicides)).add(court.noDecision());
            if (answers.isEmpty() && court.allAcquitted(homicides)) {
                answers.withMessage("Nobody was convicted of killing: every such charge ended in an acquittal.");
            }
        }
        return answers.addAll(convicted.facts())
                .addFirstOfEach(court.convictions(scope.people()))
                .addAll(over.of(EventType.ACQUITTAL).facts())
                .response();
    }

    /** Returns the verdicts on the offence named; otherwise each person's convictions. */
    private static @Nullable Response named(Scope scope) {
        var court = scope.court();
        var offences = scope.offences();
        var people = scope.people();
        var convictions = court.convictions(people);
        if (offences.isEmpty() && scope.proceedings().isEmpty()) {
            return scope.has("else")
                    ? new AnswerList()
                            .addAll(
                                    convictions.isEmpty()
                                            ? List.of()
                                            : convictions.getFirst().reversed())
                            .response()
                    : new AnswerList()
                            .addFirstOfEach(convictions)
                            .addAll(scope.events(EventType.ACQUITTAL).facts())
                            .response();
        }
        var direct = decisions(scope, offences);
        if (direct.isEmpty() && people.stream().anyMatch(id -> court.isReportedElsewhere(id, offences))) {
            return null;
        }
        var message = direct.isEmpty() && people.size() == 1
                ? "The record has no such charge against " + court.names(people) + "."
                : null;
        return new AnswerList()
                .addAll(direct.facts())
                .addFirstOfEach(convictions)
                .withMessage(message)
                .response();
    }

    private static @Nullable Response everyone(Scope scope) {
        if (scope.has("cleared") || (scope.isNegated() && hasOffence(scope))) {
            return acquittals(scope);
        }
        if (scope.has("jury")) {
            return byJury(scope).response();
        }
        if (!scope.proceedings().isEmpty() && !hasOffence(scope)) {
            var decided = decisions(scope, Set.of());
            return new AnswerList()
                    .addAll(decided.of(EventType.CONVICTION).facts())
                    .addAll(decided.facts())
                    .addFirstOfEach(scope.court().convictions(scope.people()))
                    .response();
        }
        return scope.isNegated() ? notConvicted(scope) : hasOffence(scope) ? convictedOf(scope) : convicted(scope);
    }

    /** Returns convictions by a jury; if negated, convictions by plea. */
    private static AnswerList byJury(Scope scope) {
        return new AnswerList()
                .addAll(scope.events(EventType.CONVICTION)
                        .where(event -> event.is(EventType.PLEA) == scope.isNegated())
                        .facts());
    }

    private static @Nullable Response notConvicted(Scope scope) {
        var court = scope.court();
        var spared = scope.people().stream()
                .filter(id -> court.convictions(id).isEmpty())
                .toList();
        return spared.isEmpty()
                ? new AnswerList()
                        .addFirstOfEach(court.convictions(scope.people()))
                        .withMessage("Everyone who was tried was convicted of at least one charge.")
                        .response()
                : new AnswerList()
                        .addAll(court.events()
                                .of(EventType.ACQUITTAL)
                                .by(spared)
                                .facts())
                        .response();
    }

    private static @Nullable Response convicted(Scope scope) {
        var court = scope.court();
        var convictions = court.convictions(scope.people());
        var number = (int) convictions.stream().filter(list -> !list.isEmpty()).count();
        return new AnswerList()
                .addFirstOfEach(convictions)
                .add(court.noConviction(court.homicides()))
                .withMessage(scope.has("how-many") ? Counts.people(number, "was convicted") : null)
                .response();
    }

    private static @Nullable Response convictedOf(Scope scope) {
        var court = scope.court();
        var offences = scope.offences();
        var convicted =
                court.events().of(EventType.CONVICTION).by(scope.people()).over(offences);
        if (!convicted.isEmpty()) {
            return new AnswerList().addAll(convicted.facts()).response();
        }
        var answers = new AnswerList().add(court.noConviction(offences));
        if (answers.isEmpty() && court.allAcquitted(offences)) {
            answers.withMessage("Nobody was convicted of it: every such charge ended in an acquittal.");
        }
        return answers.addAll(court.events()
                        .of(EventType.ACQUITTAL)
                        .by(scope.people())
                        .over(offences)
                        .facts())
                .addFirstOfEach(court.convictions(scope.people()))
                .response();
    }

    private static @Nullable Response acquittals(Scope scope) {
        var acquitted = scope.events(EventType.ACQUITTAL)
                .where(event -> !scope.has("directed")
                        || scope.has("others")
                        || event.result().contains("directed"));
        return new AnswerList()
                .addAll(acquitted.facts())
                .addFirstOfEach(scope.court().convictions(acquitted.people()))
                .response();
    }

    /** Returns convictions and acquittals of the people asked about, for these offences and the proceedings named. */
    private static Events decisions(Scope scope, Collection<String> offences) {
        return scope.court()
                .events()
                .where(Event::isDecision)
                .by(scope.people())
                .over(Set.copyOf(offences))
                .in(scope.proceedings());
    }
}
