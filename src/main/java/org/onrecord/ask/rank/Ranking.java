package org.onrecord.ask.rank;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.onrecord.model.Brief;
import org.onrecord.search.index.Target;

/**
 * The targets for a question, best first.
 *
 * @param briefs the record's briefs, by id
 * @param known the share of the question's terms that occur in the record
 * @param isFollowUp whether the question depends on the context
 */
public record Ranking(List<Ranked> targets, Map<String, Brief> briefs, double known, boolean isFollowUp) {

    /** Keeps the targets that pass a test, or all if none passes it. */
    public Ranking only(Predicate<Target> test) {
        var matching =
                targets.stream().filter(ranked -> test.test(ranked.target())).toList();
        return matching.isEmpty() ? this : new Ranking(matching, briefs, known, isFollowUp);
    }

    /** Returns the targets after the first that compete with it; a brief and one of its facts do not. */
    List<Ranked> rivals() {
        var first = targets.getFirst().target();
        return targets.stream()
                .skip(1)
                .filter(other -> !has(first, other.target()) && !has(other.target(), first))
                .toList();
    }

    private boolean has(Target whole, Target part) {
        return whole.kind() == Target.Kind.BRIEF
                && part.kind() == Target.Kind.FACT
                && Objects.requireNonNull(briefs.get(whole.id())).facts().contains(part.id());
    }
}
