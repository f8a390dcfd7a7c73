package org.onrecord.check;

import java.util.List;
import java.util.Set;
import org.onrecord.ask.rank.Weights.Vector;
import org.onrecord.check.Differences.Difference;
import org.onrecord.check.Differences.Doubt;
import org.onrecord.search.text.WordList;

/**
 * The fitted chances that a fact bears a clause out, or that it contradicts it in one detail.
 *
 * <p>Both are logistic regressions; their weights and thresholds are read from the resource {@code weights.tsv}, which
 * {@code bench/fit-claims} writes: lines of type, name and number.
 */
final class Chances {
    static final Chances SHIPPED = of(WordList.lines("/org/onrecord/check/weights.tsv"));
    private static final int MOST_ANCHORS = 4;
    private static final double FAR_BEHIND = 8;
    private static final double MOST_LENGTH = 30;

    private static final Set<String> SAYING = Set.of(
            "account", "report", "reported", "reports", "said", "says", "wrote", "writes", "claimed", "timeline");

    private final Vector<Support> supports = new Vector<>(Support.class);
    private final Vector<Contradiction> contradictions = new Vector<>(Contradiction.class);
    private double supported;
    private double contradicted;

    private Chances() {}

    static Chances of(List<String> lines) {
        var chances = new Chances();
        lines.forEach(chances::add);
        return chances;
    }

    private void add(String line) {
        var cells = line.split("\t", -1);
        var value = Double.parseDouble(cells[2]);
        switch (cells[0]) {
            case "supports" -> supports.set(Support.valueOf(cells[1]), value);
            case "contradicts" -> contradictions.set(Contradiction.valueOf(cells[1]), value);
            default -> {
                if (cells[1].equals("SUPPORTED")) {
                    supported = value;
                } else {
                    contradicted = value;
                }
            }
        }
    }

    /** A figure of a fact that may bear a clause out. */
    enum Support {
        BASE,
        COVERED,
        STATED,
        MUTUAL,
        ANCHORS,
        MISSING,
        SUBJECT,
        RANK,
        BEHIND,
        LENGTH
    }

    /** A figure of a fact that may contradict a clause in one detail: one for each kind of detail first. */
    enum Contradiction {
        BASE,
        PERSON,
        CHARGE,
        VERDICT,
        DATE,
        NUMBER,
        ORDER,
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

    /**
     * A fact that has the detail of a clause in which another differs.
     *
     * @param covered the share of the clause's words that it has
     * @param mutual the share of its own words that the clause has
     */
    record Rival(double covered, double mutual) {
        static final Rival NONE = new Rival(0, 0);
    }

    double support(Vector<Support> figures) {
        return chance(supports.times(figures));
    }

    double contradiction(Vector<Contradiction> figures) {
        return chance(contradictions.times(figures));
    }

    boolean isSupported(double chance) {
        return chance >= supported;
    }

    boolean isContradicted(double chance) {
        return chance >= contradicted;
    }

    private static double chance(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    static Vector<Support> figures(Comparison one) {
        var figures = new Vector<>(Support.class);
        figures.set(Support.BASE, 1);
        figures.set(Support.COVERED, one.covered());
        figures.set(Support.STATED, one.stated());
        figures.set(Support.MUTUAL, one.mutual());
        figures.set(Support.ANCHORS, Math.min(one.anchors(), MOST_ANCHORS));
        figures.set(Support.MISSING, missing(one));
        figures.set(Support.SUBJECT, one(one.hasSubject()));
        figures.set(Support.RANK, Math.log(one.near().rank()));
        figures.set(Support.BEHIND, Math.max(one.near().behind(), -FAR_BEHIND));
        figures.set(Support.LENGTH, Math.min(one.claim().tokens().size(), MOST_LENGTH) / MOST_LENGTH);
        return figures;
    }

    /**
     * @param rival the fact that bears the clause out in this detail and has most of its words
     * @param isClause whether the clause is one of several of a sentence
     */
    static Vector<Contradiction> figures(Comparison one, Difference difference, Rival rival, boolean isClause) {
        var figures = new Vector<>(Contradiction.class);
        figures.set(Contradiction.BASE, 1);
        figures.set(Contradiction.COVERED, one.covered());
        figures.set(Contradiction.COVERED_MUTUAL, one.covered() * one.mutual());
        figures.set(Contradiction.ABSENT, one.absent().size() - one(difference.isName()));
        figures.set(Contradiction.DIFFERENCES, one.differences().size() - 1.0);
        figures.set(Contradiction.SUBJECT, one(one.hasSubject()));
        figures.set(Contradiction.RANK, Math.log(one.near().rank()));
        figures.set(Contradiction.BEHIND, Math.max(one.near().behind(), -FAR_BEHIND));
        figures.set(Contradiction.RIVAL_AHEAD, rival.covered() - one.covered());
        figures.set(Contradiction.RIVAL_ALIKE, rival.covered() * rival.mutual());
        figures.set(Contradiction.CLAUSE, one(isClause));
        for (var figure : List.of(
                Contradiction.OTHER_DATE,
                Contradiction.OTHER_NUMBER,
                Contradiction.OTHER_NEGATION,
                Contradiction.OTHER_OUTCOME)) {
            var doubt = figure.name().substring("OTHER_".length());
            var isOther =
                    !doubt.equals(difference.slot().name()) && !(doubt.equals("NEGATION") && difference.isOpposite());
            figures.set(figure, one(isOther && one.doubts().contains(Doubt.valueOf(doubt))));
        }
        setDetail(figures, one.claim(), difference);
        return figures;
    }

    private static void setDetail(Vector<Contradiction> figures, Reading claim, Difference difference) {
        var name = difference.name();
        if (name != null) {
            figures.set(Contradiction.SPEAKER, one(SAYING.contains(claim.word(name.end()))));
            figures.set(
                    Contradiction.DESCRIBED,
                    one(!name.description().isEmpty() || (!claim.names().get(name.start()) && name.start() > 0)));
        }
        switch (difference.slot()) {
            case PERSON -> figures.set(Contradiction.PERSON, 1);
            case CHARGE -> figures.set(Contradiction.CHARGE, 1);
            case VERDICT -> figures.set(Contradiction.VERDICT, 1);
            case NUMBER -> figures.set(Contradiction.NUMBER, 1);
            case ORDER -> figures.set(Contradiction.ORDER, 1);
            case OTHER -> figures.set(Contradiction.OTHER, one(!difference.isOpposite()));
            case DATE -> {
                figures.set(Contradiction.DATE, 1);
                figures.set(Contradiction.ASIDE, one(claim.dates().stream().anyMatch(claim::isAside)));
            }
            default -> {}
        }
    }

    /** Returns the number of words that the fact does not have, everyday words counting less. */
    private static double missing(Comparison one) {
        return one.missing().stream()
                .mapToDouble(at -> Comparison.weight(one.claim().tokens().get(at)))
                .sum();
    }

    private static double one(boolean holds) {
        return holds ? 1 : 0;
    }
}
