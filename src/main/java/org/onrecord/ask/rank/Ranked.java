package org.onrecord.ask.rank;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.search.index.Target;

/**
 * A target with its score for a question.
 *
 * @param features the value of each feature
 * @param bestQuestion the place, in its list, of the question asked of it that is most like the one asked, or -1
 * @param isAsked whether the record lists this very question for it
 */
public record Ranked(Target target, double score, Vector<Feature> features, int bestQuestion, boolean isAsked) {
    private static final int MOST_REASONS = 5;

    /** The value of a feature. */
    public double value(Feature feature) {
        return features.get(feature);
    }

    /** Whether it is a reason not to answer. */
    public boolean isDeclined() {
        return target.kind() == Target.Kind.WITHHELD || target.kind() == Target.Kind.GENERAL;
    }

    /**
     * What a feature adds to a score.
     *
     * @param points what it adds or takes
     */
    public record Reason(Feature feature, double points) {}

    /** The five features that weigh most in the score, the weightiest first. */
    public List<Reason> reasons(Weights weights) {
        return Stream.of(Feature.values())
                .map(feature -> new Reason(feature, value(feature) * weights.of(feature)))
                .filter(reason -> reason.points() != 0)
                .sorted(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.points()))
                        .reversed())
                .limit(MOST_REASONS)
                .toList();
    }
}
