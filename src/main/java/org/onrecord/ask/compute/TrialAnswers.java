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

/** The operator for who was tried in a trial or year, and how a trial ended for each defendant. */
final class TrialAnswers implements Operator {
    private static final Set<String> JUDGE = Set.of("judge", "judges");

    private final CaseRecord record;
    private final CriminalOutcomes outcomes;

    TrialAnswers(CaseRecord record, CriminalOutcomes outcomes) {
        this.record = record;
        this.outcomes = outcomes;
    }

    @Override
    public @Nullable Response answer(AskedQuestion asked) {
        if (!(asksWhoWasTried(asked) || asksHowItEnded(asked))
                || asked.asks("when", "why", "where", "how-long", "how-old", "how-much", "law-asked", "says")
                || asked.has("jury")
                || asked.says(JUDGE)
                || asked.isNegated()
                || asked.asksAgent()
                || asked.isAboutUntried()) {
            return null;
        }
        var decided = outcomes
                .of(
                        outcomes.defendants(),
                        detail -> CriminalOutcomes.isDecision(detail) && asked.matchesProceeding(detail))
                .stream()
                .filter(fact -> asked.span() == null || asked.span().fit(fact.date()) >= 1)
                .toList();
        var trials = decided.stream().map(fact -> detail(fact).proceeding()).collect(Collectors.toSet());
        if (trials.size() != 1) {
            return null;
        }
        var tried = people(decided);
        var own = asked.people().stream().filter(tried::contains).toList();
        var isAboutOther = asked.hasSubject() && own.isEmpty() && !asksHowItEnded(asked);
        var people = own.isEmpty() || !asked.hasSubject() ? tried : own;
        var message = record.labelOf(trials.iterator().next()) + ": " + outcomes.names(people) + ".";
        return new AnswerList()
                .addFirstOfEach(
                        people.stream().map(person -> of(person, decided)).toList())
                .addSupporting(convictionsElsewhere(people, decided))
                .withMessage(
                        isAboutOther
                                ? "The record has no verdict on " + outcomes.names(asked.people()) + " in this trial. "
                                        + message
                                : message)
                .response();
    }

    /** Recognises "who was tried in 2009", "who was in the second trial", "was Owen in the second trial". */
    private static boolean asksWhoWasTried(AskedQuestion asked) {
        var hasTime = asked.span() != null && asked.span().isBounded();
        return asked.has("tried")
                ? (asked.asksWhich() || asked.asksYesNo())
                        && (hasTime || !asked.proceedings().isEmpty())
                        && asked.containsOnly("tried", "next-time", "second-time")
                : asked.words().question().namesOnlyProceedings()
                        && (asked.says(Subjects.WHO) || (asked.isAboutOnePerson() && asked.asksYesNo()));
    }

    /** Recognises "how did the second trial end", "what came of the first trial for the mother". */
    private static boolean asksHowItEnded(AskedQuestion asked) {
        return asked.has("decided") && !asked.proceedings().isEmpty() && asked.containsOnly("decided");
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
