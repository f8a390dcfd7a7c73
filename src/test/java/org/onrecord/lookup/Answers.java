package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.onrecord.failure.Candidate;
import org.onrecord.model.Fact;

/** What tests look at in answers. */
final class Answers {
    private Answers() {}

    static Found found(Answer answer) {
        assertThat(answer).isInstanceOf(Found.class);
        return (Found) answer;
    }

    static <V extends View> V view(Class<V> type, Answer answer) {
        var view = found(answer).view();
        assertThat(view).isInstanceOf(type);
        return type.cast(view);
    }

    static NotFound notFound(Answer answer) {
        assertThat(answer).isInstanceOf(NotFound.class);
        return (NotFound) answer;
    }

    static Ambiguous ambiguous(Answer answer) {
        assertThat(answer).isInstanceOf(Ambiguous.class);
        return (Ambiguous) answer;
    }

    static List<String> ids(List<Fact> facts) {
        return facts.stream().map(Fact::id).toList();
    }

    /** The ids of the facts an answer lists, in its order. */
    static List<String> ids(Answer answer) {
        return ids(
                switch (found(answer).view()) {
                    case FactsView(var order, var facts) -> facts;
                    case OutcomesView(var facts) -> facts;
                    case ParoleView(var facts) -> facts;
                    case WorksView(var facts) -> facts;
                    case WholeFactsView whole ->
                        whole.entries().stream().map(entry -> entry.fact()).toList();
                    case PartyView(var party, var status, var facts) -> facts;
                    default -> throw new AssertionError("no list of facts");
                });
    }

    static List<String> idsOf(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }
}
