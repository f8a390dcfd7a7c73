package org.onrecord.ask.rank;

/** What tells whether the first of a ranking answers the question; each has a weight that was fitted. */
public enum Sign {
    BASE,
    SHARE,
    MARGIN,
    SCORE,
    COVERAGE,
    BEST,
    KNOWN,
    MISSING,
    TIME,
    NO_ANSWER,
    FOLLOW_UP,
    DECLINED,
    BRIEF;

    private static final double MOST = 4;

    /** The value of each sign. */
    public static Vector<Sign> of(Ranking ranking) {
        var targets = ranking.targets();
        var first = targets.getFirst();
        var values = new Vector<>(Sign.class);
        values.set(BASE, 1);
        values.set(
                SHARE,
                1
                        / targets.stream()
                                .mapToDouble(other -> Math.exp(other.score() - first.score()))
                                .sum());
        values.set(
                MARGIN,
                targets.size() < 2
                        ? 1
                        : Math.min(MOST, first.score() - targets.get(1).score()) / MOST);
        values.set(SCORE, first.score() / 10);
        values.set(COVERAGE, first.value(Feature.COVERAGE));
        values.set(BEST, first.value(Feature.BEST));
        values.set(KNOWN, ranking.known());
        values.set(MISSING, first.value(Feature.MISSING));
        values.set(TIME, first.value(Feature.TIME));
        values.set(NO_ANSWER, first.value(Feature.NO_ANSWER));
        values.set(FOLLOW_UP, ranking.isFollowUp() ? 1 : 0);
        values.set(
                DECLINED,
                targets.stream()
                        .filter(Ranked::isDeclined)
                        .mapToDouble(other -> 1 - Math.min(MOST, first.score() - other.score()) / MOST)
                        .max()
                        .orElse(0));
        values.set(BRIEF, first.value(Feature.BRIEF));
        return values;
    }
}
