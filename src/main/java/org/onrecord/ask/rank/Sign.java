package org.onrecord.ask.rank;

import java.util.Arrays;
import org.onrecord.search.index.Target;

/** A feature of a ranking for the probability that its first target answers; its weight is fitted. */
public enum Sign {
    BASE,
    SHARE,
    MARGIN,
    COVERAGE,
    BEST,
    MEANING,
    FOLLOW_UP,
    BRIEF,
    BRIEF_ASKED,
    OPEN;

    private static final double MAX_LEAD = 4;

    /** Returns the features of a ranking. */
    public static Vector<Sign> of(Ranking ranking) {
        var first = ranking.targets().getFirst();
        var leads = ranking.rivals().stream()
                .mapToDouble(other -> first.score() - other.score())
                .toArray();
        var values = new Vector<>(Sign.class);
        values.set(BASE, 1);
        values.set(
                SHARE,
                1 / (1 + Arrays.stream(leads).map(lead -> Math.exp(-lead)).sum()));
        values.set(
                MARGIN,
                Arrays.stream(leads)
                                .limit(1)
                                .map(lead -> Math.min(MAX_LEAD, lead))
                                .sum()
                        / MAX_LEAD);
        values.set(COVERAGE, first.value(Feature.COVERAGE));
        values.set(BEST, first.value(Feature.BEST));
        values.set(MEANING, first.value(Feature.MEANING));
        values.set(OPEN, is(first, Target.Kind.OPEN));
        values.set(FOLLOW_UP, ranking.isFollowUp() ? 1 : 0);
        values.set(BRIEF, is(first, Target.Kind.BRIEF));
        values.set(BRIEF_ASKED, first.value(Feature.BRIEF_ASKED));
        return values;
    }

    private static double is(Ranked ranked, Target.Kind kind) {
        return ranked.target().kind() == kind ? 1 : 0;
    }
}
