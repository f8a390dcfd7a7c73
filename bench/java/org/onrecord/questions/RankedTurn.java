package org.onrecord.questions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.onrecord.ask.rank.Ranked;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.search.index.Target;

/**
 * A turn of a question set with what the ranker looks at for it.
 *
 * @param isFollowUp whether it is not the first of its conversation
 * @param features for each candidate the value of each feature
 * @param isRight for each candidate whether it answers, or rightly declines
 */
@SuppressWarnings("ArrayRecordComponent") // Read over and over by a fit, and never changed.
record RankedTurn(
        String set,
        boolean isFollowUp,
        Expectation expected,
        CaseRecord record,
        Ranking ranking,
        double[][] features,
        boolean[] isRight) {
    private static final int MOST_OF_A_BRIEF = 8;
    private static final double MOST_DISTANCE = 1.5;
    private static final int NEAREST = 3;

    static RankedTurn of(String set, boolean isFollowUp, Expectation expected, CaseRecord record, Ranking ranking) {
        var targets = ranking.targets();
        var isRight = new boolean[targets.size()];
        for (var at = 0; at < isRight.length; at++) {
            isRight[at] = isRight(record, targets.get(at).target(), expected, targets);
        }
        var features = targets.stream().map(target -> target.features().toArray()).toArray(double[][]::new);
        return new RankedTurn(set, isFollowUp, expected, record, ranking, features, isRight);
    }

    private static boolean isRight(
            CaseRecord record, Target target, Expectation expected, List<Ranked> ranked) {
        return switch (target.kind()) {
            case FACT -> !expected.abstains() && expected.isMetBy(Told.of(List.of(fact(record, target.id()))));
            case BRIEF -> {
                var brief = Objects.requireNonNull(record.briefs().get(target.id()));
                yield !expected.abstains()
                        && expected.isMetBy(Told.of(brief, shown(record, brief, ranked)));
            }
            case OPEN, WITHHELD, GENERAL -> expected.abstains();
        };
    }

    /** The facts of a brief in the order of an answer: facts close to the question come first. */
    private static List<Fact> shown(CaseRecord record, Brief brief, List<Ranked> ranked) {
        var close = ranked.stream()
                .filter(one -> one.score() > ranked.getFirst().score() - MOST_DISTANCE)
                .map(one -> one.target().id())
                .toList();
        return record.factsIn(brief)
                .sorted(Comparator.comparingInt(fact -> close.contains(fact.id()) ? close.indexOf(fact.id()) : close.size()))
                .limit(MOST_OF_A_BRIEF)
                .toList();
    }

    private static Fact fact(CaseRecord record, String id) {
        return Objects.requireNonNull(record.facts().get(id));
    }

    /** Whether any candidate is right, so that there is something to learn from it. */
    boolean isTeachable() {
        return IntStream.range(0, isRight.length).anyMatch(at -> isRight[at]);
    }

    /** The candidates ranked by other weights. */
    Ranked[] ranked(double[] weights) {
        return IntStream.range(0, features.length)
                .mapToObj(at -> {
                    var ranked = ranking.targets().get(at);
                    return new Ranked(
                            ranked.target(),
                            product(weights, features[at]),
                            ranked.features(),
                            ranked.bestQuestion(),
                            ranked.isAsked());
                })
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .toArray(Ranked[]::new);
    }

    static double product(double[] weights, double[] values) {
        var sum = 0.0;
        for (var at = 0; at < values.length; at++) {
            sum += weights[at] * values[at];
        }
        return sum;
    }

    /** Whether the first of some candidates is right, alone or with those that follow it. */
    boolean isRight(Ranked[] ranked) {
        return isRight(record, ranked[0].target(), expected, List.of(ranked)) || (!expected.abstains() && isListRight(ranked));
    }

    private boolean isListRight(Ranked[] ranked) {
        return ranked[0].target().kind() == Target.Kind.FACT
                && expected.isMetBy(Told.of(facts(ranked).subList(0, Math.min(expected.within(), facts(ranked).size()))));
    }

    /** Whether what would be offered as nearest answers: where a brief ranks first, its own facts before others. */
    boolean isNear(Ranked[] ranked) {
        var first = ranked[0].target();
        var own = switch (first.kind()) {
            case BRIEF -> Objects.requireNonNull(record.briefs().get(first.id())).facts();
            case OPEN -> Objects.requireNonNull(record.open().get(first.id())).facts();
            case FACT, WITHHELD, GENERAL -> List.<String>of();
        };
        return expected.isNearlyMetBy(facts(ranked).stream()
                .sorted(Comparator.comparing(fact -> !own.contains(fact.id())))
                .limit(NEAREST)
                .map(Told.Answer::of)
                .toList());
    }

    private List<Fact> facts(Ranked[] ranked) {
        return Arrays.stream(ranked)
                .filter(one -> one.target().kind() == Target.Kind.FACT)
                .map(one -> fact(record, one.target().id()))
                .toList();
    }
}
