package org.onrecord.ask.rank;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onrecord.ask.rank.Weights.Figure;
import org.onrecord.ask.rank.Weights.Sign;
import org.onrecord.ask.rank.Weights.Vector;
import org.onrecord.model.Fact;
import org.onrecord.search.index.Target;

/**
 * The entries for a question, best first.
 *
 * @param isListed whether the first entry lists the question word for word
 * @param chance the chance that the first entry is the reply
 * @param known the share of the question's terms that occur in the record
 */
public record Ranking(List<Ranked> entries, boolean isListed, double chance, double known, Vector<Sign> signs) {
    /** The distance in score from the first fact within which facts are ordered by score. */
    private static final double CLOSE = 1.5;

    /**
     * Puts the facts of a brief first whose own entries rank high, best first; the others keep their order, and so do all
     * if the brief lists the question.
     */
    public Stream<Fact> inOrder(List<Fact> facts) {
        if (isListed) {
            return facts.stream();
        }
        var scores = new HashMap<String, Double>();
        entries.stream()
                .filter(one -> one.entry().kind() == Target.Kind.FACT)
                .forEach(one -> scores.putIfAbsent(one.entry().id(), one.score()));
        var least = facts.stream()
                        .mapToDouble(fact -> scores.getOrDefault(fact.id(), 0.0))
                        .max()
                        .orElse(0)
                - CLOSE;
        return facts.stream()
                .sorted(Comparator.comparingDouble(
                        (Fact fact) -> -Math.max(least, scores.getOrDefault(fact.id(), least))));
    }

    /** Returns the ranking without some entries; nothing is likely if the first was one of them. */
    public Ranking without(Predicate<Target> test) {
        var kept = entries.stream().filter(one -> !test.test(one.entry())).toList();
        return kept.isEmpty() || kept.getFirst().equals(first())
                ? new Ranking(kept.isEmpty() ? entries : kept, isListed, chance, known, signs)
                : new Ranking(kept, isListed, 0, known, signs);
    }

    /** Returns the chance that an entry is about the question: that of the first, less by the odds of their scores. */
    public double chanceOf(Ranked entry) {
        return chance * Math.min(1, Math.exp(entry.score() - first().score()));
    }

    public double cosine() {
        return signs.get(Sign.COSINE);
    }

    public Ranked first() {
        return entries.getFirst();
    }

    /**
     * An entry with its score for a question.
     *
     * @param number the number of the entry in the index
     */
    public record Ranked(int number, Target entry, double score, Vector<Figure> figures) {
        private static final int MAX_REASONS = 4;

        /** The contribution of a figure to a score, positive or negative. */
        public record Reason(Figure figure, double points) {}

        /** Returns the figures with the largest contributions, largest first. */
        public List<Reason> reasons(Weights weights) {
            return Stream.of(Figure.values())
                    .map(figure -> new Reason(figure, figures.get(figure) * weights.of(figure)))
                    .filter(reason -> reason.points() != 0)
                    .sorted(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.points()))
                            .reversed())
                    .limit(MAX_REASONS)
                    .toList();
        }
    }
}
