package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.onrecord.ask.Questions;
import org.onrecord.ask.rank.Feature;
import org.onrecord.ask.rank.Ranked;
import org.onrecord.ask.rank.Ranker;
import org.onrecord.ask.rank.Ranking;
import org.onrecord.ask.rank.Sign;
import org.onrecord.ask.rank.Weights;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.FrameMerger;
import org.onrecord.ask.understand.FrameReader;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.names.MentionFinder;

/**
 * Fits the weights of the ranker to the question sets, and reports how well each set is answered with weights that were fitted to
 * the others. The property {@code fit.weights} names the file to write them to, {@code fit.report} that for the report.
 *
 * <p>The ranker is a conditional logit: the chance of a candidate is the softmax of its score. Whether the first one is right is a
 * logistic regression on the signs, fitted to rankings by weights that did not see the set.
 */
@SuppressWarnings("EnumOrdinal") // Weights and values are in the order of the features and signs.
class WeightsFitTest {
    /** Sets written from the record alone as people ask: the threshold is theirs. */
    private static final String AS_PEOPLE_ASK = "blind-";

    /** A little above the goal of 5 per cent, since the check of subjects, which is not in these rankings, rejects some. */
    private static final double MOST_WRONG = 0.055;
    /** At what share of wrong turns features are compared. */
    private static final double COMPARED_AT = 0.07;

    /** The set of questions that people really asked, which is small and counts more. */
    private static final String REALLY_ASKED = "real-";

    private static final int TIMES_REAL = 4;

    private static final double RIDGE = 0.002;
    private static final double STEP = 0.01;

    private final List<String> report = new ArrayList<>();

    /** A turn as it is ranked by weights that were fitted without its set. */
    @SuppressWarnings("ArrayRecordComponent") // Read over and over, and never changed.
    private record Point(RankedTurn turn, double[] signs, boolean isRight, boolean isNear, boolean isDeclined) {}

    @Test
    void weights_are_fitted_and_reported() throws Exception {
        var turns = new ArrayList<RankedTurn>();
        for (var set : QuestionSet.all()) {
            if (!set.isKeptApart()) {
                turns.addAll(turns(set));
            }
        }
        var weights = fitted(turns, new double[Feature.values().length], -1);
        var points = outOfFold(turns, weights);
        var signs = fittedSigns(points);
        var threshold = threshold(asked(points), signs, MOST_WRONG);
        curve(points, signs);
        if (System.getProperty("fit.ablation") != null) {
            ablation(turns, weights);
        }
        assertThat(threshold).isBetween(0.0, 1.0);
        write("fit.weights", lines(weights, signs, threshold));
        write("fit.report", report);
    }

    private static void write(String property, List<String> lines) throws IOException {
        var file = System.getProperty(property);
        if (file != null) {
            Files.write(Path.of(file), lines);
        }
    }

    private static List<RankedTurn> turns(QuestionSet set) throws IOException {
        var record = Records.read(set.facts());
        var index = new TargetIndex(record);
        var ranker = new Ranker(record, index, Weights.SHIPPED);
        var reader = new FrameReader(record, new MentionFinder(record), index.vocabulary());
        var merger = new FrameMerger(record, reader);
        var questions = new Questions(record);
        var turns = new ArrayList<RankedTurn>();
        for (var conversation : set.conversations()) {
            var context = Context.NONE;
            for (var turn : conversation.turns()) {
                var ranking = ranker.rank(merger.merge(reader.read(turn.question()), context), context);
                var isFollowUp = !turn.equals(conversation.turns().getFirst());
                turns.add(RankedTurn.of(set.name(), isFollowUp, turn.expected(), record, ranking));
                context = questions.answer(turn.question(), context, 10).context();
            }
        }
        return turns;
    }

    /**
     * The weights of the features.
     *
     * @param start from where they are sought
     * @param without the number of a feature that is left out, or -1
     */
    private static double[] fitted(List<RankedTurn> turns, double[] start, int without) {
        var teachable = turns.stream().filter(RankedTurn::isTeachable).toList();
        return Newton.least(start, RIDGE, weights -> {
            var sum = new Newton.Sum(weights.length);
            teachable.forEach(turn -> addTurn(turn, weights, without, sum));
            return sum.mean(teachable.size());
        });
    }

    private static void addTurn(RankedTurn turn, double[] weights, int without, Newton.Sum sum) {
        for (var time = 0; time < (turn.set().startsWith(REALLY_ASKED) ? TIMES_REAL : 1); time++) {
            addOnce(turn, weights, without, sum);
        }
    }

    private static void addOnce(RankedTurn turn, double[] weights, int without, Newton.Sum sum) {
        var shares = Arrays.stream(turn.features())
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
        for (var at = 0; at < shares.length; at++) {
            var values = turn.features()[at];
            var share = shares[at] / all;
            sum.addSlope(values, share - (turn.isRight()[at] ? shares[at] / right : 0), without);
            sum.addCurvature(values, share, without);
            for (var feature = 0; feature < mean.length; feature++) {
                mean[feature] += share * values[feature];
            }
        }
        sum.addCurvature(mean, -1, without);
        sum.addLoss(Math.log(all / right));
    }

    private List<Point> outOfFold(List<RankedTurn> turns, double[] start) {
        add("| set | turns | first | among three | follow-ups first |", "| --- | --: | --: | --: | --: |");
        var points = new ArrayList<Point>();
        for (var set : turns.stream().map(RankedTurn::set).distinct().toList()) {
            var weights = fitted(
                    turns.stream().filter(turn -> !turn.set().equals(set)).toList(), start, -1);
            var own = turns.stream()
                    .filter(turn -> turn.set().equals(set))
                    .map(turn -> point(turn, weights))
                    .toList();
            points.addAll(own);
                add(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.1f | %.1f | %.1f |",
                        set,
                        own.size(),
                        share(own, own.stream().filter(Point::isRight).count()),
                        share(own, own.stream().filter(point -> point.isRight || point.isNear).count()),
                        share(
                                own.stream().filter(point -> point.turn.isFollowUp()).toList(),
                                own.stream().filter(point -> point.turn.isFollowUp() && point.isRight).count())));
        }
        return points;
    }

    private static double share(List<Point> points, long count) {
        return points.isEmpty() ? 0 : 100.0 * count / points.size();
    }

    private static Point point(RankedTurn turn, double[] weights) {
        var ranked = turn.ranked(weights);
        var ranking = new Ranking(
                List.of(ranked), turn.record().briefs(), turn.ranking().known(), turn.ranking().isFollowUp());
        return new Point(
                turn,
                Sign.of(ranking).toArray(),
                turn.isRight(ranked),
                turn.isNear(ranked),
                ranked[0].isDeclined());
    }

    private static double[] fittedSigns(List<Point> points) {
        var answered = points.stream().filter(point -> !point.isDeclined).toList();
        return Newton.least(new double[Sign.values().length], RIDGE, weights -> {
            var sum = new Newton.Sum(weights.length);
            for (var point : answered) {
                var chance = chance(weights, point);
                sum.addSlope(point.signs, chance - (point.isRight ? 1 : 0), -1);
                sum.addCurvature(point.signs, chance * (1 - chance), -1);
                sum.addLoss(-Math.log(point.isRight ? chance : 1 - chance));
            }
            return sum.mean(answered.size());
        });
    }

    private static double chance(double[] weights, Point point) {
        return 1 / (1 + Math.exp(-RankedTurn.product(weights, point.signs)));
    }

    /** The least threshold at which few enough turns that people might ask are answered wrongly. */
    private static double threshold(List<Point> asked, double[] signs, double mostWrong) {
        var threshold = 0.0;
        while (wrong(asked, signs, threshold) > mostWrong * asked.size()) {
            threshold += STEP;
        }
        return threshold;
    }

    private static List<Point> asked(List<Point> points) {
        return points.stream()
                .filter(point -> point.turn.set().startsWith(AS_PEOPLE_ASK))
                .toList();
    }

    private static long wrong(List<Point> points, double[] signs, double threshold) {
        return points.stream()
                .filter(point -> !point.isDeclined && !point.isRight && chance(signs, point) >= threshold)
                .count();
    }

    private void curve(List<Point> points, double[] signs) {
        var asked = asked(points);
        add("", "| threshold | right | near | wrong |", "| --: | --: | --: | --: |");
        for (var threshold = 0.0; threshold < 0.95; threshold += 0.1) {
            var least = threshold;
            var near = asked.stream()
                    .filter(point -> !isClaimed(point, signs, least) && point.isNear)
                    .count();
            add(String.format(
                    Locale.ROOT,
                    "| %.1f | %.1f | %.1f | %.1f |",
                    least,
                    share(asked, right(asked, signs, least)),
                    share(asked, near),
                    share(asked, wrong(asked, signs, least))));
        }
    }

    private static boolean isClaimed(Point point, double[] signs, double threshold) {
        return !point.isDeclined && chance(signs, point) >= threshold;
    }

    private static long right(List<Point> points, double[] signs, double threshold) {
        return points.stream()
                .filter(point -> isClaimed(point, signs, threshold)
                        ? point.isRight
                        : point.turn.expected().abstains())
                .count();
    }

    /**
     * How many turns are ranked rightly without each feature, and the share answered rightly where the threshold lets as many be wrong
     * as with all of them; a third of the sets at a time is left out of the fit.
     */
    private void ablation(List<RankedTurn> turns, double[] start) {
        add(
                "",
                "| left out | turns first | of those really asked | right where 7 % are wrong |",
                "| --- | --: | --: | --: |");
        add(row("nothing", thirds(turns, start, -1)));
        for (var feature : Feature.values()) {
            var number = feature.ordinal();
            add(row(feature.words(), thirds(turns, without(start, number), number)));
        }
    }

    private static String row(String leftOut, List<Point> points) {
        var first = points.stream().filter(Point::isRight).count();
        var signs = fittedSigns(points);
        var asked = asked(points);
        var right = right(asked, signs, threshold(asked, signs, COMPARED_AT));
        var real = points.stream()
                .filter(point -> point.isRight && point.turn.set().startsWith(REALLY_ASKED))
                .count();
        return String.format(Locale.ROOT, "| %s | %d | %d | %.1f |", leftOut, first, real, share(asked, right));
    }

    private static double[] without(double[] weights, int feature) {
        var others = weights.clone();
        others[feature] = 0;
        return others;
    }

    private static List<Point> thirds(List<RankedTurn> turns, double[] start, int without) {
        var sets = turns.stream().map(RankedTurn::set).distinct().toList();
        var points = new ArrayList<Point>();
        for (var fold = 0; fold < 3; fold++) {
            var left = fold;
            var weights = fitted(
                    turns.stream().filter(turn -> sets.indexOf(turn.set()) % 3 != left).toList(), start, without);
            turns.stream()
                    .filter(turn -> sets.indexOf(turn.set()) % 3 == left)
                    .map(turn -> point(turn, weights))
                    .forEach(points::add);
        }
        return points;
    }

    private void add(String... lines) {
        report.addAll(List.of(lines));
    }

    private static List<String> lines(double[] weights, double[] signs, double threshold) {
        var lines = new ArrayList<String>();
        lines.add("# Made by bench/fit.");
        for (var feature : Feature.values()) {
            lines.add(line("feature", feature.name(), weights[feature.ordinal()]));
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
