package org.onrecord.ask.compute;

import static org.onrecord.ask.compute.CriminalOutcomes.detail;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;

/** Answers who was tried in a trial or year, and how a trial ended, with the decisions on each defendant. */
final class TrialAnswers implements Operator {
    private static final Set<String> JUDGE = Set.of("judge", "judges");

    private final CaseRecord record;
    private final CriminalOutcomes outcomes;

    TrialAnswers(CaseRecord record, CriminalOutcomes outcomes) {
        this.record = record;
        this.outcomes = outcomes;
    }

    @Override
    public @Nullable Response answer(Asked asked) {
        if (!(asksWhoWasTried(asked) || asksHowItEnded(asked))
                || asked.asks("when", "why", "where", "how-long", "how-old", "how-much", "law-asked", "says")
                || asked.has("jury")
                || asked.says(JUDGE)
                || asked.isNegated()
                || asked.asksAgent()
                || asked.isAboutOthers()) {
            return null;
        }
        var decided =
                outcomes
                        .of(outcomes.tried(), detail -> CriminalOutcomes.isDecision(detail) && asked.allows(detail))
                        .stream()
                        .filter(fact -> asked.span() == null || asked.span().fit(fact.date()) >= 1)
                        .toList();
        var trials = decided.stream().map(fact -> detail(fact).proceeding()).collect(Collectors.toSet());
        if (trials.size() != 1) {
            return null;
        }
        var tried = people(decided);
        var own = asked.people().stream().filter(tried::contains).toList();
        var isAboutOther = asked.isAboutSomebody() && own.isEmpty() && !asksHowItEnded(asked);
        var people = own.isEmpty() || !asked.isAboutSomebody() ? tried : own;
        var message = record.labelOf(trials.iterator().next()) + ": " + outcomes.names(people) + ".";
        return new Answers()
                .addFirstOfEach(
                        people.stream().map(person -> of(person, decided)).toList())
                .addBeside(convictionsElsewhere(people, decided))
                .saying(
                        isAboutOther
                                ? "The record has no verdict on " + outcomes.names(asked.people()) + " in this trial. "
                                        + message
                                : message)
                .response();
    }

    /** Recognises "who was tried in 2009", "who was in the second trial", "was Owen in the second trial". */
    private static boolean asksWhoWasTried(Asked asked) {
        var isOfTime = asked.span() != null && asked.span().isBounded();
        return asked.has("tried")
                ? (asked.asksWhich() || asked.asksYesNo())
                        && (isOfTime || !asked.proceedings().isEmpty())
                        && asked.isPlain("tried", "next-time", "second-time")
                : asked.words().question().namesOnlyProceedings()
                        && (asked.says(Subjects.WHO) || (asked.isAboutOne() && asked.asksYesNo()));
    }

    /** Recognises "how did the second trial end", "what came of the first trial for the mother". */
    private static boolean asksHowItEnded(Asked asked) {
        return asked.has("decided") && !asked.proceedings().isEmpty() && asked.isPlain("decided");
    }

    private static List<String> people(List<Fact> decided) {
        return decided.stream().map(fact -> detail(fact).person()).distinct().toList();
    }

    /** Returns the verdicts and guilty pleas of one person, convictions first. */
    private static List<Fact> of(String person, List<Fact> decided) {
        return decided.stream()
                .filter(fact -> detail(fact).person().equals(person))
                .sorted(Comparator.comparing(fact -> !CriminalOutcomes.isConviction(fact)))
                .toList();
    }

    /** Returns the main conviction of each defendant who was only acquitted here: acquittals are never shown alone. */
    private List<Fact> convictionsElsewhere(List<String> people, List<Fact> decided) {
        return people.stream()
                .filter(person -> of(person, decided).stream().noneMatch(CriminalOutcomes::isConviction))
                .flatMap(person -> outcomes.convictions(person).stream().limit(1))
                .toList();
    }
}
