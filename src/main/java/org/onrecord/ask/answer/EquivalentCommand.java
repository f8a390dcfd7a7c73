package org.onrecord.ask.answer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;

/** The command line equivalent to a question. */
public final class EquivalentCommand {
    private EquivalentCommand() {}

    /**
     * {@code outcome} if it lists all the facts, {@code parole} if all concern one person's custody, otherwise {@code show}.
     */
    public static String of(CaseRecord record, List<Fact> facts) {
        var details = facts.stream().map(Fact::detail).toList();
        if (details.stream().allMatch(detail -> isListed(record, detail))) {
            var outcomes = details.stream().map(OutcomeDetail.class::cast).toList();
            var people = outcomes.stream().map(OutcomeDetail::party).distinct().toList();
            var steps = outcomes.stream()
                    .map(OutcomeDetail::step)
                    .distinct()
                    .sorted()
                    .map(OutcomeStep::key)
                    .collect(Collectors.joining(","));
            return "onrecord outcome "
                    + (people.size() == 1 && record.party(people.getFirst()) != null ? people.getFirst() + " " : "")
                    + "--step " + steps;
        }
        var people = details.stream()
                .map(detail -> detail instanceof CustodyDetail custody ? custody.person() : "")
                .distinct()
                .toList();
        return people.size() == 1 && !people.getFirst().isEmpty()
                ? "onrecord parole " + people.getFirst()
                : show(facts.stream().map(Fact::id));
    }

    /** With {@code --step charge}, {@code outcome} omits the allegations before other bodies than a criminal court. */
    private static boolean isListed(CaseRecord record, @Nullable Detail detail) {
        return detail instanceof OutcomeDetail outcome
                && (outcome.step() != OutcomeStep.CHARGE || new Outcomes(record).isCriminal(outcome));
    }

    public static String show(Stream<String> ids) {
        return "onrecord show " + ids.collect(Collectors.joining(" "));
    }

    static String of(Brief brief) {
        return "onrecord overview " + brief.id();
    }
}
