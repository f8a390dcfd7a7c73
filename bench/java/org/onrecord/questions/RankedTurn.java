package org.onrecord.questions;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.overview.OverviewPage;
import org.onrecord.lookup.overview.OverviewQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.search.index.Target;

/**
 * A turn of a question set with its ranking.
 *
 * @param isFollowUp whether it is not the first of its conversation
 * @param figures for each candidate its figures
 * @param isRight for each candidate whether it answers, or rightly declines
 */
@SuppressWarnings("ArrayRecordComponent") // Read over and over by a fit, and never changed.
record RankedTurn(
        String set,
        String question,
        boolean isFollowUp,
        Expectation expected,
        Ranking ranking,
        double[][] figures,
        boolean[] isRight) {
    private static final int MOST_OF_A_BRIEF = 8;
    private static final int NEAREST = 3;

    static RankedTurn of(
            String set, String question, boolean isFollowUp, Expectation expected, CaseRecord record, Ranking ranking) {
        var entries = ranking.entries();
        var isRight = new boolean[entries.size()];
        for (var at = 0; at < isRight.length; at++) {
            isRight[at] = isRight(record, entries.get(at).entry(), expected, ranking);
        }
        var figures = entries.stream().map(entry -> entry.figures().toArray()).toArray(double[][]::new);
        return new RankedTurn(set, question, isFollowUp, expected, ranking, figures, isRight);
    }

    private static boolean isRight(CaseRecord record, Target entry, Expectation expected, Ranking ranking) {
        var id = entry.id();
        return switch (entry.kind()) {
            case FACT -> meets(expected, Told.of(List.of(Objects.requireNonNull(record.facts().get(id)))));
            case BRIEF -> {
                var brief = Objects.requireNonNull(record.briefs().get(id));
                yield meets(expected, Told.of(brief, ranking.inOrder(record.factsIn(brief).toList()).limit(MOST_OF_A_BRIEF).toList()));
            }
            case PARTY ->
                meets(
                        expected,
                        Told.of(record.factsAbout(id)
                                .sorted(Comparator.comparing((Fact fact) -> fact.kind() != FactKind.PROFILE))
                                .limit(NEAREST)
                                .toList()));
            case CASE ->
                new OverviewQuery().answer(record) instanceof Found page
                        && page.content() instanceof OverviewPage overview
                        && meets(
                                expected,
                                Told.of(overview.sections().stream()
                                        .flatMap(section -> section.facts().stream())
                                        .limit(MOST_OF_A_BRIEF)
                                        .toList()));
            case OPEN, WITHHELD, GENERAL -> expected.abstains();
        };
    }

    private static boolean meets(Expectation expected, Told told) {
        return !expected.abstains() && expected.isMetBy(told);
    }

    /** Whether any candidate is right, so that there is something to learn from it. */
    boolean isTeachable() {
        return IntStream.range(0, isRight.length).anyMatch(at -> isRight[at]);
    }

    /** The places of the candidates, best first by other weights. */
    List<Integer> order(double[] weights) {
        return IntStream.range(0, figures.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> product(weights, figures[at]))
                        .reversed())
                .toList();
    }

    static double product(double[] weights, double[] values) {
        var sum = 0.0;
        for (var at = 0; at < values.length; at++) {
            sum += weights[at] * values[at];
        }
        return sum;
    }
}
