package org.onrecord.ask.answer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.model.Brief;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;

/** The command line equivalent to a question. */
public final class EquivalentCommand {
    private EquivalentCommand() {}

    /** {@code outcome} if all facts are outcomes, {@code parole} if all concern one person's custody, otherwise {@code show}. */
    public static String of(List<Fact> facts) {
        var details = facts.stream().map(Fact::detail).toList();
        if (details.stream().allMatch(OutcomeDetail.class::isInstance)) {
            var outcomes = details.stream().map(OutcomeDetail.class::cast).toList();
            var people = outcomes.stream().map(OutcomeDetail::person).distinct().toList();
            var steps = outcomes.stream()
                    .map(OutcomeDetail::step)
                    .distinct()
                    .sorted()
                    .map(OutcomeStep::key)
                    .collect(Collectors.joining(","));
            return "onrecord outcome " + (people.size() == 1 ? people.getFirst() + " " : "") + "--step " + steps;
        }
        var people = details.stream()
                .map(detail -> detail instanceof CustodyDetail custody ? custody.person() : "")
                .distinct()
                .toList();
        return people.size() == 1 && !people.getFirst().isEmpty()
                ? "onrecord parole " + people.getFirst()
                : show(facts.stream().map(Fact::id));
    }

    public static String show(Stream<String> ids) {
        return "onrecord show " + ids.collect(Collectors.joining(" "));
    }

    static String of(Brief brief) {
        return "onrecord overview " + brief.id();
    }
}
