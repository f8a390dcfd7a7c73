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
 * Answers who was convicted of which offence.
 *
 * <p>Guilty pleas count as convictions. An acquittal is always shown with the person's convictions. Who killed the
 * victim is answered with court decisions.
 */
final class GuiltAnswers implements Operator {
    private static final String[] TRIGGERS = {
        "guilty", "cleared", "kill", "murder", "blame", "struck", "crime", "result", "harmed"
    };
    private static final String[] MAY_STAND_BESIDE = {
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
    /** "What killed him" asks for the cause of death. */
    private static final Set<String> WHAT = Set.of("what", "whats");

    private static final Set<String> KILLED = Set.of("killed");

    private static final Set<String> HOW = Set.of("how", "whether", "if");

    private final CaseRecord record;
    private final CriminalOutcomes outcomes;

    GuiltAnswers(CaseRecord record, CriminalOutcomes outcomes) {
        this.record = record;
        this.outcomes = outcomes;
    }

    @Override
    public @Nullable Response answer(Asked asked) {
        if (!asked.has(TRIGGERS)
                || asked.has("struck-off")
                || (asked.says(HOW) && !asked.asks("how-many"))
                || asked.asks("where", "how-long", "how-old", "how-much", "last", "next", "law-asked", "says")
                || (asked.asks("first") && asked.proceedings().isEmpty())
                || (asked.asks("how-many") && !asked.has("guilty", "cleared"))
                || asked.span() != null
                || asked.asksAgent()
                || asked.isAboutOthers()
                || !asked.isPlain(MAY_STAND_BESIDE)) {
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
        if (asked.startsWith(WHAT) && asked.says(KILLED) && !asked.says(Subjects.WHO)) {
            return null;
        }
        if (asked.has("kill", "blame", "struck") || (asked.has("harmed") && asked.isOpen())) {
            return deed(asked).response();
        }
        if (!asked.proceedings().isEmpty() && decisions(asked, Set.of()).isEmpty()) {
            return null;
        }
        if (asked.has("guilty", "cleared")
                || (asked.has("result") && !asked.proceedings().isEmpty())) {
            return asked.isOpen()
                    ? everybody(asked).response()
                    : somebody(asked).response();
        }
        if (asked.has("crime")) {
            return asked.isAboutSomebody() ? somebody(asked).response() : null;
        }
        return asked.has("murder") ? deed(asked).response() : null;
    }

    /**
     * Corrects false premises: asked when or why a person was convicted (or cleared) of an offence, if the reverse is
     * true.
     */
    private Answers falsePremise(Asked asked) {
        var answers = new Answers();
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
    private Answers whyNot(Asked asked) {
        var reasons = record.factsOf(FactKind.FINDING)
                .filter(fact -> fact.people().stream().anyMatch(asked.people()::contains))
                .filter(fact -> givesReason(Tokens.of(fact.statement()), asked.offences()))
                .sorted(Comparator.comparing((Fact fact) -> !names(fact, asked.offences())))
                .toList();
        return reasons.isEmpty()
                ? new Answers()
                : new Answers()
                        .addAll(reasons)
                        .addBeside(of(asked.people(), OutcomeDetail::isAcquittal, asked.offences()))
                        .addBeside(asked.people().stream()
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
    private Answers deed(Asked asked) {
        var homicides = outcomes.homicides();
        var answers = new Answers();
        if (homicides.isEmpty()) {
            return answers;
        }
        var killers = of(asked.people(), OutcomeDetail::isConviction, homicides);
        if (killers.isEmpty()) {
            if (asked.has("struck", "harmed")) {
                answers.add(outcomes.notDecided());
            }
            answers.add(outcomes.nobodyConvicted(homicides)).add(outcomes.notDecided());
            if (answers.isEmpty() && outcomes.allAcquitted(homicides)) {
                answers.saying("Nobody was convicted of killing: each charge of it ended in an acquittal.");
            }
        }
        return answers.addAll(killers)
                .addFirstOfEach(convictions(asked.people()))
                .addAll(of(asked.people(), OutcomeDetail::isAcquittal, homicides));
    }

    /** Returns the verdicts on the offence named; otherwise each person's convictions. */
    private Answers somebody(Asked asked) {
        var answers = new Answers();
        var offences = asked.offences();
        var people = asked.people();
        if (!offences.isEmpty() || !asked.proceedings().isEmpty()) {
            var direct = decisions(asked, offences);
            if (direct.isEmpty() && people.stream().anyMatch(id -> outcomes.isToldElsewhere(id, offences))) {
                return answers;
            }
            answers.addAll(direct).addFirstOfEach(convictions(people));
            return direct.isEmpty() && people.size() == 1
                    ? answers.saying("The record has no such charge against " + record.nameOf(people.getFirst()) + ".")
                    : answers;
        }
        var convictions = convictions(people);
        if (asked.has("else")) {
            return answers.addAll(convictions.getFirst().reversed());
        }
        return answers.addFirstOfEach(convictions).addAll(of(people, OutcomeDetail::isAcquittal, offences));
    }

    private Answers everybody(Asked asked) {
        var offences = asked.offences();
        var people = asked.people();
        var answers = new Answers();
        if (asked.has("cleared") || (asked.isNegated() && !offences.isEmpty())) {
            return cleared(asked, offences);
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
                            .saying("Each of those who were tried was convicted of something.")
                    : answers.addAll(of(spared, OutcomeDetail::isAcquittal, offences));
        }
        if (offences.isEmpty()) {
            return answers.addFirstOfEach(convictions(people))
                    .add(outcomes.nobodyConvicted(outcomes.homicides()))
                    .saying(asked.asks("how-many") ? count(people) : null);
        }
        var convicted = of(people, OutcomeDetail::isConviction, offences);
        if (!convicted.isEmpty()) {
            return answers.addAll(convicted);
        }
        answers.add(outcomes.nobodyConvicted(offences));
        if (answers.isEmpty() && outcomes.allAcquitted(offences)) {
            answers.saying("Nobody was convicted of it: each charge of it ended in an acquittal.");
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

    private Answers cleared(Asked asked, Set<String> offences) {
        Predicate<OutcomeDetail> wanted = OutcomeDetail::isAcquittal;
        if (asked.has("directed") && !asked.has("others")) {
            wanted = wanted.and(GuiltAnswers::isDirected);
        }
        var acquitted = of(asked.people(), wanted.and(asked::allows), offences);
        var people = acquitted.stream()
                .map(fact -> CriminalOutcomes.detail(fact).person())
                .distinct()
                .toList();
        return new Answers().addAll(acquitted).addFirstOfEach(convictions(people));
    }

    private static boolean isDirected(OutcomeDetail detail) {
        return detail.result() != null && detail.result().contains("directed");
    }

    /** Returns convictions and acquittals of the people asked about, for these offences and the proceedings named. */
    private List<Fact> decisions(Asked asked, Set<String> offences) {
        return of(asked.people(), detail -> CriminalOutcomes.isDecision(detail) && asked.allows(detail), offences);
    }

    private List<List<Fact>> convictions(List<String> people) {
        return people.stream().map(outcomes::convictions).toList();
    }

    private List<Fact> of(List<String> people, Predicate<OutcomeDetail> wanted, Set<String> offences) {
        return outcomes.of(
                people,
                detail -> wanted.test(detail) && (offences.isEmpty() || CriminalOutcomes.isAbout(detail, offences)));
    }
}
