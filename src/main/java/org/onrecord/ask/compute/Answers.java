package org.onrecord.ask.compute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;

/** The facts that answer a question, in order, none twice. */
final class Answers {
    private static final int MOST = 8;

    private final LinkedHashSet<Fact> facts = new LinkedHashSet<>();
    private @Nullable String message;

    Answers add(@Nullable Fact fact) {
        if (fact != null) {
            facts.add(fact);
        }
        return this;
    }

    Answers addAll(Collection<Fact> others) {
        facts.addAll(others);
        return this;
    }

    /** The first of each list, then the rest of each. */
    Answers addFirstOfEach(List<List<Fact>> lists) {
        lists.stream().filter(list -> !list.isEmpty()).map(List::getFirst).forEach(facts::add);
        lists.forEach(facts::addAll);
        return this;
    }

    Answers saying(@Nullable String sentence) {
        message = sentence;
        return this;
    }

    boolean isEmpty() {
        return facts.isEmpty();
    }

    /** The response, or null if there is no fact. */
    @Nullable
    Response response() {
        if (facts.isEmpty()) {
            return null;
        }
        var told = new ArrayList<>(facts).subList(0, Math.min(MOST, facts.size()));
        return Response.of(AnsweredFact.of(told), message, command(told));
    }

    /** The outcomes of somebody or of all or somebody's parole history, where there are no other facts; else the facts by id. */
    private static String command(List<Fact> told) {
        var details = told.stream().map(Fact::detail).toList();
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
        if (people.size() == 1 && !people.getFirst().isEmpty()) {
            return "onrecord parole " + people.getFirst();
        }
        return "onrecord show " + told.stream().map(Fact::id).collect(Collectors.joining(" "));
    }
}
