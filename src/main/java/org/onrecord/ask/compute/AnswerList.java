package org.onrecord.ask.compute;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.EquivalentCommand;
import org.onrecord.ask.answer.Response;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.Fact;

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
        return Response.of(AnsweredFact.of(shown), message, EquivalentCommand.of(asked));
    }
}
