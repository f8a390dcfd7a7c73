package org.onrecord.lookup;

import java.util.List;
import org.onrecord.model.Series;

/**
 * Figures over time.
 *
 * @param series the series, in the order of the file
 */
public record FiguresView(List<Series> series) implements View {

    @Override
    public int size() {
        return series.stream().mapToInt(one -> one.points().size()).sum();
    }
}
