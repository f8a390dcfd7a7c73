package org.onrecord.lookup;

import java.util.List;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Series;

/**
 * Asks for figures over time.
 *
 * @param words words of the id or title of the series wanted; all series when empty
 */
public record ImpactQuery(List<String> words) implements Query {

    @Override
    public Answer answer(CaseRecord record) {
        var wanted = Words.of(String.join(" ", words));
        var series = record.series().values().stream()
                .filter(one -> words.isEmpty() || (!wanted.isEmpty() && isCalled(one, wanted)))
                .toList();
        var sought = words.isEmpty() ? "series of figures" : "series about “" + String.join(" ", words) + "”";
        return series.isEmpty() ? FactFilter.nothing(record, sought) : Found.of(record, new FiguresView(series));
    }

    private static boolean isCalled(Series series, List<String> words) {
        return Words.of(series.id()).containsAll(words)
                || Words.of(series.title()).containsAll(words);
    }
}
