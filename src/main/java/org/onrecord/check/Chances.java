package org.onrecord.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.rank.Weights.Vector;
import org.onrecord.check.Differences.Difference;
import org.onrecord.check.Differences.Slot;
import org.onrecord.search.text.WordList;

/**
 * The fitted chance that a detail of a clause differs from a fact that is about the same.
 *
 * <p>It is a logistic regression; the weights and the threshold are read from the resource {@code weights.tsv}, which {@code
 * bench/fit-claims} writes: lines of name and number.
 */
final class Chances {
    static final Chances SHIPPED = of(WordList.lines("/org/onrecord/check/weights.tsv"));
    private static final String THRESHOLD = "THRESHOLD";

    private final Vector<Figure> weights = new Vector<>(Figure.class);
    private double threshold;

    private Chances() {}

    static Chances of(List<String> lines) {
        var chances = new Chances();
        for (var line : lines) {
            var cells = line.split("\t", -1);
            var value = Double.parseDouble(cells[1]);
            if (cells[0].equals(THRESHOLD)) {
                chances.threshold = value;
            } else {
                chances.weights.set(Figure.valueOf(cells[0]), value);
            }
        }
        return chances;
    }

    enum Figure {
        /** What differs is an outcome, or an order. */
        VERDICT,
        ORDER,
        /** The share of the clause's words that the fact has, times that of the fact's words that the clause has. */
        ALIKE,
        /** The same share of another fact without a difference that has the detail. */
        RIVAL_ALIKE,
        /** How many other details differ. */
        DIFFERENCES,
        OTHER_NUMBER,
        RANK,
        CLAUSE
    }

    double of(Vector<Figure> figures) {
        return 1 / (1 + Math.exp(-weights.times(figures)));
    }

    boolean isLikely(double chance) {
        return chance >= threshold;
    }

    /**
     * @param rival the fact without a difference that has the detail and most of the clause's words, or null
     * @param isClause whether the clause is one of several of a sentence
     */
    static Vector<Figure> figures(Comparison one, Difference difference, @Nullable Comparison rival, boolean isClause) {
        var figures = new Vector<>(Figure.class);
        var slot = difference.slot();
        figures.set(Figure.VERDICT, one(slot == Slot.VERDICT));
        figures.set(Figure.ORDER, one(slot == Slot.ORDER));
        figures.set(Figure.ALIKE, one.alike());
        figures.set(Figure.RIVAL_ALIKE, rival == null ? 0 : rival.alike());
        figures.set(Figure.DIFFERENCES, one.differences().size() - 1.0);
        figures.set(Figure.OTHER_NUMBER, one(slot != Slot.NUMBER && one.hasOtherNumber()));
        figures.set(Figure.RANK, Math.log(one.rank()));
        figures.set(Figure.CLAUSE, one(isClause));
        return figures;
    }

    private static double one(boolean holds) {
        return holds ? 1 : 0;
    }
}
