package org.onrecord.ask.compute;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;

/**
 * The operator for questions about convictions and acquittals.
 *
 * <p>Guilty pleas count as convictions. An acquittal is always shown with the person's convictions. A question about
 * who killed the victim is answered with court decisions.
 */
final class GuiltAnswers implements Operator {
    private static final String[] TRIGGERS = {
        "guilty", "cleared", "kill", "murder", "blame", "struck", "crime", "result", "harmed"
    };
    private static final String[] ALLOWED_LISTS = {
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
        "harmed"
    };

    private static final Set<String> KILLED = Set.of("killed");

    private static final Set<String> HOW = Set.of("how", "whether", "if");

    private final CaseRecord record;
    private final CriminalOutcomes outcomes;

    GuiltAnswers(CaseRecord record, CriminalOutcomes outcomes) {
        this.record = record;
        this.outcomes = outcomes;
    }

    @Override
    public @Nullable Response answer(AskedQuestion asked) {
        if (!asked.has(TRIGGERS)
                || asked.has("struck-off")
                || (asked.says(HOW) && !asked.asks("how-many"))
                || asked.asks("where", "how-long", "how-old", "how-much", "last", "next", "law-asked", "says")
                || (asked.asks("first") && asked.proceedings().isEmpty())
                || (asked.asks("how-many") && !asked.has("guilty", "cleared"))
                || asked.span() != null
                || asked.asksAgent()
                || asked.isAboutUntried()
                || !asked.containsOnly(ALLOWED_LISTS)) {
            return null;
        }
        if (asked.has("overturned")) {
            return falsePremise(asked).response();
        }
        if (asked.asks("when", "why")) {
            return asked.asks("why") && asked.denies() && !asked.offences().isEmpty()
                    ? whyNot(asked).response()
                    : falsePremise(asked).response();
        }
        // "What killed him" asks for the cause of death.
        if (asked.startsWith(Subjects.WHAT) && asked.says(KILLED) && !asked.says(Subjects.WHO)) {
            return null;
        }
        if (asked.has("kill", "blame", "struck") || (asked.has("harmed") && asked.isOpen())) {
            return killing(asked).response();
        }
        if (!asked.proceedings().isEmpty() && decisions(asked, Set.of()).isEmpty()) {
            return null;
        }
        if (asked.has("guilty", "cleared")
                || (asked.has("result") && !asked.proceedings().isEmpty())) {
            return asked.isOpen() ? everyone(asked).response() : named(asked).response();
        }
        if (asked.has("crime")) {
            return asked.hasSubject() ? named(asked).response() : null;
        }
        return asked.has("murder") ? killing(asked).response() : null;
    }

    /** Corrects a question that presumes a conviction, or an acquittal, where the reverse is true. */
    private AnswerList falsePremise(AskedQuestion asked) {
        var answers = new AnswerList();
        var offences = asked.offences();
        if (offences.isEmpty() || asked.isOpen() || asked.isNegated()) {
            return answers;
        }
        var decided = decisions(asked, offences);
        var isCleared = asked.has("cleared");
        if (!decided.isEmpty() && decided.stream().allMatch(fact -> CriminalOutcomes.isConviction(fact) == isCleared)) {
            answers.addAll(decided).addFirstOfEach(convictions(asked.people()));
        }
        return answers;
    }

    /** Explains why there was no conviction: findings with a reason, then acquittals and convictions. */
    private AnswerList whyNot(AskedQuestion asked) {
        var reasons = record.factsOf(FactKind.FINDING)
                .filter(fact -> fact.people().stream().anyMatch(asked.people()::contains))
                .filter(fact -> givesReason(Tokens.of(fact.statement()), asked.offences()))
                .sorted(Comparator.comparing((Fact fact) -> !names(fact, asked.offences())))
                .toList();
        return reasons.isEmpty()
                ? new AnswerList()
                : new AnswerList()
                        .addAll(reasons)
                        .addSupporting(of(asked.people(), OutcomeDetail::isAcquittal, asked.offences()))
                        .addSupporting(asked.people().stream()
                                .flatMap(id -> outcomes.convictions(id).stream().limit(1))
                                .toList());
    }

    private static boolean givesReason(List<Token> statement, Set<String> offences) {
        var says = Lexicon.computing().find(statement).stream()
                .map(Lexicon.Match::name)
                .toList();
        return says.contains("reason-given")
                && (says.contains("guilty") || statement.stream().anyMatch(token -> offences.contains(token.stem())));
    }

    private static boolean names(Fact fact, Set<String> offences) {
        return Tokens.of(fact.statement()).stream().anyMatch(token -> offences.contains(token.stem()));
    }

    /** Answers who killed the victim: no conviction for killing, no finding of who did it, then the convictions. */
    private AnswerList killing(AskedQuestion asked) {
        var homicides = outcomes.homicides();
        var answers = new AnswerList();
        if (homicides.isEmpty()) {
            return answers;
        }
        var convictedOfKilling = of(asked.people(), OutcomeDetail::isConviction, homicides);
        if (convictedOfKilling.isEmpty()) {
            if (asked.has("struck", "harmed")) {
                answers.add(outcomes.noDecision());
            }
            answers.add(outcomes.noConviction(homicides)).add(outcomes.noDecision());
            if (answers.isEmpty() && outcomes.allAcquitted(homicides)) {
                answers.withMessage("Nobody was convicted of killing: every such charge ended in an acquittal.");
            }
        }
        return answers.addAll(convictedOfKilling)
                .addFirstOfEach(convictions(asked.people()))
                .addAll(of(asked.people(), OutcomeDetail::isAcquittal, homicides));
    }

    /** Returns the verdicts on the offence named; otherwise each person's convictions. */
    private AnswerList named(AskedQuestion asked) {
        var answers = new AnswerList();
        var offences = asked.offences();
        var people = asked.people();
        if (!offences.isEmpty() || !asked.proceedings().isEmpty()) {
            var direct = decisions(asked, offences);
            if (direct.isEmpty() && people.stream().anyMatch(id -> outcomes.isReportedElsewhere(id, offences))) {
                return answers;
            }
            answers.addAll(direct).addFirstOfEach(convictions(people));
            return direct.isEmpty() && people.size() == 1
                    ? answers.withMessage(
                            "The record has no such charge against " + record.nameOf(people.getFirst()) + ".")
                    : answers;
        }
        var convictions = convictions(people);
        if (asked.has("else")) {
            return answers.addAll(convictions.getFirst().reversed());
        }
        return answers.addFirstOfEach(convictions).addAll(of(people, OutcomeDetail::isAcquittal, offences));
    }

    private AnswerList everyone(AskedQuestion asked) {
        var offences = asked.offences();
        var people = asked.people();
        var answers = new AnswerList();
        if (asked.has("cleared") || (asked.isNegated() && !offences.isEmpty())) {
            return acquittals(asked, offences);
        }
        if (asked.has("jury")) {
            Predicate<OutcomeDetail> byPlea = OutcomeDetail::isGuiltyPlea;
            return answers.addAll(of(
                    people, asked.isNegated() ? byPlea : byPlea.negate().and(OutcomeDetail::isConviction), offences));
        }
        if (!asked.proceedings().isEmpty() && offences.isEmpty()) {
            var decided = decisions(asked, offences);
            return answers.addAll(decided.stream()
                            .filter(CriminalOutcomes::isConviction)
                            .toList())
                    .addAll(decided)
                    .addFirstOfEach(convictions(people));
        }
        if (asked.isNegated()) {
            var spared = people.stream()
                    .filter(id -> outcomes.convictions(id).isEmpty())
                    .toList();
            return spared.isEmpty()
                    ? answers.addFirstOfEach(convictions(people))
                            .withMessage("Everyone who was tried was convicted of at least one charge.")
                    : answers.addAll(of(spared, OutcomeDetail::isAcquittal, offences));
        }
        if (offences.isEmpty()) {
            return answers.addFirstOfEach(convictions(people))
                    .add(outcomes.noConviction(outcomes.homicides()))
                    .withMessage(asked.asks("how-many") ? count(people) : null);
        }
        var convicted = of(people, OutcomeDetail::isConviction, offences);
        if (!convicted.isEmpty()) {
            return answers.addAll(convicted);
        }
        answers.add(outcomes.noConviction(offences));
        if (answers.isEmpty() && outcomes.allAcquitted(offences)) {
            answers.withMessage("Nobody was convicted of it: every such charge ended in an acquittal.");
        }
        return answers.addAll(of(people, OutcomeDetail::isAcquittal, offences)).addFirstOfEach(convictions(people));
    }

    private String count(List<String> people) {
        return Counts.people(
                (int) people.stream()
                        .filter(id -> !outcomes.convictions(id).isEmpty())
                        .count(),
                "was convicted");
    }

    private AnswerList acquittals(AskedQuestion asked, Set<String> offences) {
        Predicate<OutcomeDetail> filter = OutcomeDetail::isAcquittal;
        if (asked.has("directed") && !asked.has("others")) {
            filter = filter.and(GuiltAnswers::isDirected);
        }
        var acquitted = of(asked.people(), filter.and(asked::matchesProceeding), offences);
        var people = acquitted.stream()
                .map(fact -> CriminalOutcomes.detail(fact).person())
                .distinct()
                .toList();
        return new AnswerList().addAll(acquitted).addFirstOfEach(convictions(people));
    }

    private static boolean isDirected(OutcomeDetail detail) {
        return detail.result() != null && detail.result().contains("directed");
    }

    /** Returns convictions and acquittals of the people asked about, for these offences and the proceedings named. */
    private List<Fact> decisions(AskedQuestion asked, Set<String> offences) {
        return of(
                asked.people(),
                detail -> CriminalOutcomes.isDecision(detail) && asked.matchesProceeding(detail),
                offences);
    }

    private List<List<Fact>> convictions(List<String> people) {
        return people.stream().map(outcomes::convictions).toList();
    }

    private List<Fact> of(List<String> people, Predicate<OutcomeDetail> filter, Set<String> offences) {
        return outcomes.of(
                people,
                detail -> filter.test(detail) && (offences.isEmpty() || CriminalOutcomes.isAbout(detail, offences)));
    }
}
