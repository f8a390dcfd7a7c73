package org.onrecord.ask.rank;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onrecord.model.Brief;
import org.onrecord.search.index.Target;

/**
 * What a record has for a question, best first.
 *
 * @param briefs the record's briefs, by id
 * @param known the share of what is asked that the record has anywhere
 * @param isFollowUp whether the question goes on from what was said before
 */
public record Ranking(List<Ranked> targets, Map<String, Brief> briefs, double known, boolean isFollowUp) {

    /** Only the targets that have a feature, if there are any. */
    public Ranking onlyWith(Feature feature) {
        var having =
                targets.stream().filter(target -> target.value(feature) > 0).toList();
        return having.isEmpty() ? this : new Ranking(having, briefs, known, isFollowUp);
    }

    /** The targets behind the first that would answer otherwise: a brief and one of its facts do not contradict each other. */
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
