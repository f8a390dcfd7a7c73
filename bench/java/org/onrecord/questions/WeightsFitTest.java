package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.onrecord.ask.Questions;
import org.onrecord.ask.rank.Ranker;
import org.onrecord.ask.rank.Weights;
import org.onrecord.ask.rank.Weights.Figure;
import org.onrecord.ask.rank.Weights.Sign;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.FollowUps;
import org.onrecord.ask.understand.FrameReader;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.names.MentionFinder;

/**
 * Fits the weights of the score of entries, and the chance that the first is right, to the question sets, and reports how
 * well each set is answered with weights that were fitted to the others. The property {@code fit.weights} names the file to
 * write them to, {@code fit.report} that for the report.
 *
 * <p>The score is a conditional logit: the chance of a candidate is the softmax of its score. Whether the first one is right is a
 * logistic regression on the signs of the ranking.
 */
@SuppressWarnings("EnumOrdinal") // Weights and values are in the order of the figures and signs.
class WeightsFitTest {
    /** Sets written as people ask: the threshold is theirs. */
    private static final String AS_PEOPLE_ASK = "(blind|released|real)-.*";

    /**
     * The share of claims that must meet the expectations of the sets. Of the claims that do not, a third answer in other
     * words, as reading 67 of them showed, so that about 93 of 100 are right.
     */
    private static final double RIGHT = 0.9;

    /** The weight of a turn that must be declined, so that few answers are lost to refusals. */
    private static final double ABSTAINING = Double.parseDouble(System.getProperty("fit.abstaining", "0.2"));

    private static final double RIDGE = 1e-5;
    private static final double STEP = 0.01;
    private static final int FOLDS = 3;
    /** Each round ranks anew, because the context of a follow-up depends on the weights. */
    private static final int ROUNDS = Integer.getInteger("fit.rounds", 2);

    private final List<String> report = new ArrayList<>();

    @Test
    void weights_are_fitted_and_reported() throws Exception {
        var weights = Weights.SHIPPED;
        for (var round = 1; round < ROUNDS; round++) {
            var ranked = turns(weights);
            weights = Weights.of(lines(fitted(ranked, -1), fittedSigns(ranked), weights.threshold()));
        }
        var turns = turns(weights);
        foldReport(turns, -1, "all figures");
        if (System.getProperty("fit.ablation") != null) {
            for (var figure : Figure.values()) {
                foldReport(turns, figure.ordinal(), figure.name());
            }
        }
        var fitted = fitted(turns, -1);
        var again = turns(Weights.of(lines(fitted, fittedSigns(turns), weights.threshold())));
        var signs = fittedSigns(again);
        var threshold = threshold(again);
        assertThat(threshold).isBetween(0.0, 1.0);
        var text = new ArrayList<>(List.of("# Made by bench/fit."));
        text.addAll(lines(fitted, signs, threshold));
        write("fit.weights", text);
        write("fit.report", report);
    }

    private static void write(String property, List<String> lines) throws IOException {
        var file = System.getProperty(property);
        if (file != null) {
            Files.write(Path.of(file), lines);
        }
    }

    private static List<RankedTurn> turns(Weights weights) throws IOException {
        var turns = new ArrayList<RankedTurn>();
        for (var set : QuestionSet.all()) {
            if (!set.isKeptApart()) {
                turns.addAll(turns(set, weights));
            }
        }
        return turns;
    }

    static List<RankedTurn> turns(QuestionSet set, Weights weights) {
        var record = Records.read(set.facts());
        var index = new TargetIndex(record);
        var ranker = new Ranker(record, index, weights);
        var reader = new FrameReader(record, new MentionFinder(record), index.vocabulary());
        var followUps = new FollowUps(record, reader);
        var questions = new Questions(record, weights);
        var turns = new ArrayList<RankedTurn>();
        for (var conversation : set.conversations()) {
            var context = Context.NONE;
            var isFollowUp = false;
            for (var turn : conversation.turns()) {
                var ranking = ranker.rank(
                        turn.question(),
                        followUps
                                .complete(reader.read(turn.question()), context)
                                .asked(),
                        context.exchange());
                turns.add(RankedTurn.of(set.name(), turn.question(), isFollowUp, turn.expected(), record, ranking));
                context = questions.answer(turn.question(), context, 10).context();
                isFollowUp = true;
            }
        }
        return turns;
    }

    /** The weights of the figures; that of the figure with the number that is left out is 0. */
    private static double[] fitted(List<RankedTurn> turns, int without) {
        var teachable = turns.stream().filter(RankedTurn::isTeachable).toList();
        return Newton.least(new double[Figure.values().length], RIDGE, weights -> {
            var sum = new Newton.Sum(weights.length);
            teachable.forEach(turn -> addTurn(turn, weights, without, sum));
            return sum.mean(teachable.size());
        });
    }

    private static void addTurn(RankedTurn turn, double[] weights, int without, Newton.Sum sum) {
        var shares = Arrays.stream(turn.figures())
                .mapToDouble(values -> RankedTurn.product(weights, values))
                .toArray();
        var most = Arrays.stream(shares).max().orElse(0);
        var all = 0.0;
        var right = 0.0;
        for (var at = 0; at < shares.length; at++) {
            shares[at] = Math.exp(shares[at] - most);
            all += shares[at];
            right += turn.isRight()[at] ? shares[at] : 0;
        }
        var mean = new double[weights.length];
        var weight = turn.expected().abstains() ? ABSTAINING : 1;
        for (var at = 0; at < shares.length; at++) {
            var values = turn.figures()[at];
            var share = shares[at] / all;
            sum.addSlope(values, weight * (share - (turn.isRight()[at] ? shares[at] / right : 0)), without);
            sum.addCurvature(values, weight * share, without);
            for (var figure = 0; figure < mean.length; figure++) {
                mean[figure] += share * values[figure];
            }
        }
        sum.addCurvature(mean, -weight, without);
        sum.addLoss(weight * Math.log(all / right));
    }

    /** Adds to the report how often a right entry is first, and among three, with weights fitted to other sets. */
    private void foldReport(List<RankedTurn> turns, int without, String name) {
        var sets = turns.stream().map(RankedTurn::set).distinct().toList();
        var orders = new ArrayList<Hit>();
        var declined = new ArrayList<Hit>();
        for (var fold = 0; fold < FOLDS; fold++) {
            var left = fold;
            Predicate<RankedTurn> isLeft = turn -> sets.indexOf(turn.set()) % FOLDS == left;
            var weights = fitted(turns.stream().filter(isLeft.negate()).toList(), without);
            turns.stream()
                    .filter(isLeft.and(turn -> turn.expected().abstains()))
                    .map(turn -> Hit.of(turn, turn.order(weights)))
                    .forEach(declined::add);
            turns.stream()
                    .filter(isLeft.and(turn -> !turn.expected().abstains()))
                    .map(turn -> Hit.of(turn, turn.order(weights)))
                    .forEach(orders::add);
        }
        report.add(name + ": declined "
                + String.format(
                        Locale.ROOT,
                        "%.1f",
                        100.0 * declined.stream().filter(Hit::isFirst).count() / declined.size())
                + ", " + shares(orders, hit -> !hit.turn.isFollowUp()) + ", follow-ups "
                + shares(orders, hit -> hit.turn.isFollowUp()) + ", all " + shares(orders, _ -> true));
        if (without < 0) {
            sets.forEach(set -> report.add(set + ": "
                    + shares(orders, hit -> hit.turn.set().equals(set) && !hit.turn.isFollowUp()) + ", follow-ups "
                    + shares(orders, hit -> hit.turn.set().equals(set) && hit.turn.isFollowUp())));
        }
    }

    /** Where the right entries of a turn are. */
    private record Hit(RankedTurn turn, boolean isFirst, boolean isAmongThree) {
        static Hit of(RankedTurn turn, List<Integer> order) {
            return new Hit(
                    turn,
                    turn.isRight()[order.getFirst()],
                    order.stream().limit(3).anyMatch(at -> turn.isRight()[at]));
        }
    }

    private static String shares(List<Hit> hits, Predicate<Hit> which) {
        var some = hits.stream().filter(which).toList();
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f of %d",
                100.0 * some.stream().filter(Hit::isFirst).count() / Math.max(1, some.size()),
                100.0 * some.stream().filter(Hit::isAmongThree).count() / Math.max(1, some.size()),
                some.size());
    }

    private static double[] fittedSigns(List<RankedTurn> turns) {
        return Newton.least(new double[Sign.values().length], RIDGE, weights -> {
            var sum = new Newton.Sum(weights.length);
            for (var turn : turns) {
                var signs = turn.ranking().signs().toArray();
                var isRight = turn.isRight()[0];
                var chance = chance(weights, turn);
                sum.addSlope(signs, chance - (isRight ? 1 : 0), -1);
                sum.addCurvature(signs, chance * (1 - chance), -1);
                sum.addLoss(-Math.log(Math.max(1e-12, isRight ? chance : 1 - chance)));
            }
            return sum.mean(turns.size());
        });
    }

    private static double chance(double[] weights, RankedTurn turn) {
        return 1
                / (1
                        + Math.exp(-RankedTurn.product(
                                weights, turn.ranking().signs().toArray())));
    }

    /** The least threshold at which enough claims are right, with signs fitted to other sets. */
    private double threshold(List<RankedTurn> turns) {
        var sets = turns.stream().map(RankedTurn::set).distinct().toList();
        var claims = new ArrayList<Claim>();
        for (var fold = 0; fold < FOLDS; fold++) {
            var left = fold;
            var signs = fittedSigns(turns.stream()
                    .filter(turn -> sets.indexOf(turn.set()) % FOLDS != left)
                    .toList());
            turns.stream()
                    .filter(turn -> sets.indexOf(turn.set()) % FOLDS == left
                            && turn.set().matches(AS_PEOPLE_ASK))
                    .map(turn -> new Claim(chance(signs, turn), turn))
                    .forEach(claims::add);
        }
        var threshold = 0.0;
        var chosen = 1.0;
        for (; threshold < 1; threshold += STEP) {
            var least = threshold;
            var made = claims.stream()
                    .filter(claim -> claim.chance >= least
                            && claim.turn.ranking().first().entry().kind().isAnswer())
                    .toList();
            var right = made.stream().filter(claim -> claim.turn.isRight()[0]).count();
            var answerable = claims.stream()
                    .filter(claim -> !claim.turn.expected().abstains())
                    .count();
            report.add(String.format(
                    Locale.ROOT,
                    "threshold %.2f: claimed and right %.1f of the answerable, claims right %.1f, wrong %.1f of all",
                    threshold,
                    100.0 * right / answerable,
                    100.0 * right / Math.max(1, made.size()),
                    100.0 * (made.size() - right) / claims.size()));
            if (right >= RIGHT * made.size() && chosen == 1) {
                chosen = threshold;
            }
        }
        return chosen;
    }

    private record Claim(double chance, RankedTurn turn) {}

    private static List<String> lines(double[] weights, double[] signs, double threshold) {
        var lines = new ArrayList<String>();
        for (var figure : Figure.values()) {
            lines.add(line("figure", figure.name(), weights[figure.ordinal()]));
        }
        for (var sign : Sign.values()) {
            lines.add(line("sign", sign.name(), signs[sign.ordinal()]));
        }
        lines.add(line("threshold", "CHANCE", threshold));
        return lines;
    }

    private static String line(String sort, String name, double value) {
        return String.format(Locale.ROOT, "%s\t%s\t%.3f", sort, name, value);
    }
}
