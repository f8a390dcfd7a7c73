package org.onrecord.ask.rank;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.search.index.Target;

/**
 * A target with its score for a question.
 *
 * @param bestQuestion index of the target's most similar listed question, or -1
 * @param isAsked whether the record lists this question verbatim for the target
 */
public record Ranked(Target target, double score, Vector<Feature> features, int bestQuestion, boolean isAsked) {
    private static final int MAX_REASONS = 5;

    public double value(Feature feature) {
        return features.get(feature);
    }

    public boolean isDeclined() {
        return target.kind() == Target.Kind.WITHHELD || target.kind() == Target.Kind.GENERAL;
    }

    /** The contribution of a feature to a score, positive or negative. */
    public record Reason(Feature feature, double points) {}

    /** Returns the five features with the largest contributions, largest first. */
    public List<Reason> reasons(Weights weights) {
        return Stream.of(Feature.values())
                .map(feature -> new Reason(feature, value(feature) * weights.of(feature)))
                .filter(reason -> reason.points() != 0)
                .sorted(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.points()))
                        .reversed())
                .limit(MAX_REASONS)
                .toList();
    }
}
