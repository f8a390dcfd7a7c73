package org.onrecord.ask.rank;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.search.index.Target;

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
