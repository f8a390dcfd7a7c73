package org.onrecord.ask.compute;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CustodyDetail;
import org.onrecord.model.Fact;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.model.OutcomeStep;

/** The answers to a question in order, without duplicates. */
final class AnswerList {
    private static final int MAX_FACTS = 8;

    private final LinkedHashSet<Fact> facts = new LinkedHashSet<>();
    private final LinkedHashSet<Fact> supporting = new LinkedHashSet<>();
    private @Nullable String message;

    AnswerList add(@Nullable Fact fact) {
        if (fact != null) {
            facts.add(fact);
        }
        return this;
    }

    AnswerList addAll(Collection<Fact> others) {
        facts.addAll(others);
        return this;
    }

    /** Adds facts that must accompany the answers; the equivalent command need not list them. */
    AnswerList addSupporting(Collection<Fact> others) {
        supporting.addAll(others);
        return this;
    }

    /** Adds the first fact of each list, then the rest. */
    AnswerList addFirstOfEach(List<List<Fact>> lists) {
        lists.stream().filter(list -> !list.isEmpty()).map(List::getFirst).forEach(facts::add);
        lists.forEach(facts::addAll);
        return this;
    }

    AnswerList withMessage(@Nullable String sentence) {
        message = sentence;
        return this;
    }

    boolean isEmpty() {
        return facts.isEmpty();
    }

    /** Returns the response, or null if there is no fact. */
    @Nullable
    Response response() {
        if (facts.isEmpty()) {
            return null;
        }
        var asked = facts.stream().limit(MAX_FACTS).toList();
        var shown = Stream.concat(asked.stream(), supporting.stream())
                .distinct()
                .limit(MAX_FACTS)
                .toList();
        return Response.of(AnsweredFact.of(shown), message, command(asked));
    }

    /** Returns {@code outcome} if all are outcomes, {@code parole} for one person's custody; else {@code show}. */
    private static String command(List<Fact> facts) {
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
        if (people.size() == 1 && !people.getFirst().isEmpty()) {
            return "onrecord parole " + people.getFirst();
        }
        return "onrecord show " + facts.stream().map(Fact::id).collect(Collectors.joining(" "));
    }
}
