package org.onrecord.ask.rank;

import java.util.List;

/**
 * What a record has for a question, best first.
 *
 * @param known the share of what is asked that the record has anywhere
 * @param isFollowUp whether the question goes on from what was said before
 */
public record Ranking(List<Ranked> targets, double known, boolean isFollowUp) {

    /** Only the targets that have a feature, if there are any. */
    public Ranking onlyWith(Feature feature) {
        var having =
                targets.stream().filter(target -> target.value(feature) > 0).toList();
        return having.isEmpty() ? this : new Ranking(having, known, isFollowUp);
    }
}
