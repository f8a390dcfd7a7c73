package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.onrecord.failure.Candidate;
import org.onrecord.lookup.Answer.Ambiguous;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.show.ShownFacts;
import org.onrecord.lookup.who.PartyPage;
import org.onrecord.model.Fact;

/** What tests look at in answers. */
public final class Answers {
    private Answers() {}

    public static Found found(Answer answer) {
        assertThat(answer).isInstanceOf(Found.class);
        return (Found) answer;
    }

    public static <V extends Content> V content(Class<V> type, Answer answer) {
        var content = found(answer).content();
        assertThat(content).isInstanceOf(type);
        return type.cast(content);
    }

    public static NotFound notFound(Answer answer) {
        assertThat(answer).isInstanceOf(NotFound.class);
        return (NotFound) answer;
    }

    public static Ambiguous ambiguous(Answer answer) {
        assertThat(answer).isInstanceOf(Ambiguous.class);
        return (Ambiguous) answer;
    }

    public static List<String> ids(List<Fact> facts) {
        return facts.stream().map(Fact::id).toList();
    }

    public static List<String> ids(Answer answer) {
        return ids(
                switch (found(answer).content()) {
                    case FactList list -> list.facts();
                    case ShownFacts whole ->
                        whole.entries().stream().map(entry -> entry.fact()).toList();
                    case PartyPage(var party, var status, var facts) -> facts;
                    default -> throw new AssertionError("no list of facts");
                });
    }

    public static List<String> idsOf(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }
}
