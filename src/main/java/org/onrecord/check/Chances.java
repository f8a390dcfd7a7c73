package org.onrecord.check;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.rank.Weights.Vector;
import org.onrecord.check.Differences.Difference;
import org.onrecord.check.Differences.Doubt;
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
    private static final double FAR_BEHIND = 8;
    private static final Set<String> SAYING = Words.of("saying");

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

    /** A figure of a difference: one for each type of detail first. */
    enum Figure {
        BASE,
        CHARGE,
        VERDICT,
        DATE,
        NUMBER,
        ORDER,
        BODY,
        OTHER,
        COVERED,
        COVERED_MUTUAL,
        ABSENT,
        DIFFERENCES,
        SUBJECT,
        RANK,
        BEHIND,
        RIVAL_AHEAD,
        RIVAL_ALIKE,
        OTHER_DATE,
        OTHER_NUMBER,
        OTHER_NEGATION,
        OTHER_OUTCOME,
        CLAUSE,
        SPEAKER,
        DESCRIBED,
        ASIDE
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
        var name = difference.name();
        figures.set(Figure.BASE, 1);
        figures.set(Figure.COVERED, one.covered());
        figures.set(Figure.COVERED_MUTUAL, one.covered() * one.mutual());
        figures.set(Figure.ABSENT, one.absent().size() - one(name != null));
        figures.set(Figure.DIFFERENCES, one.differences().size() - 1.0);
        figures.set(Figure.SUBJECT, one(one.hasSubject()));
        figures.set(Figure.RANK, Math.log(one.near().rank()));
        figures.set(Figure.BEHIND, Math.max(one.near().behind(), -FAR_BEHIND));
        figures.set(Figure.RIVAL_AHEAD, (rival == null ? 0 : rival.covered()) - one.covered());
        figures.set(Figure.RIVAL_ALIKE, rival == null ? 0 : rival.covered() * rival.mutual());
        figures.set(Figure.CLAUSE, one(isClause));
        for (var doubt : Doubt.values()) {
            figures.set(
                    Figure.valueOf("OTHER_" + doubt),
                    one(!doubt.name().equals(difference.slot().name())
                            && one.doubts().contains(doubt)));
        }
        if (name != null) {
            figures.set(Figure.SPEAKER, one(SAYING.contains(one.claim().word(name.end()))));
            figures.set(
                    Figure.DESCRIBED,
                    one(!name.description().isEmpty() || (!one.claim().names().get(name.start()) && name.start() > 0)));
        }
        switch (difference.slot()) {
            case CHARGE, VERDICT, NUMBER, ORDER, BODY, OTHER ->
                figures.set(Figure.valueOf(difference.slot().name()), 1);
            case DATE -> {
                figures.set(Figure.DATE, 1);
                figures.set(Figure.ASIDE, one(one.claim().dates().stream().anyMatch(one.claim()::isAside)));
            }
            default -> {}
        }
        return figures;
    }

    private static double one(boolean holds) {
        return holds ? 1 : 0;
    }
}
