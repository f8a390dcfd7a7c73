package org.onrecord.lookup.impact;

import java.util.List;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.impact.FigureList.Figure;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Series;
import org.onrecord.output.table.Column;
import org.onrecord.search.text.Tokens;

/**
 * Asks for figures over time.
 *
 * @param words words of the id or title of the series wanted; all series when empty
 */
public record ImpactQuery(List<String> words) implements Query {

    @Override
    public String command() {
        return "impact";
    }

    @Override
    public List<? extends Column<?>> columns() {
        return Figure.COLUMNS;
    }

    @Override
    public Answer answer(CaseRecord record) {
        var wanted = Tokens.words(String.join(" ", words));
        var series = record.series().values().stream()
                .filter(one -> words.isEmpty() || (!wanted.isEmpty() && isCalled(one, wanted)))
                .toList();
        var sought = words.isEmpty() ? "series of figures" : "series about “" + String.join(" ", words) + "”";
        return series.isEmpty() ? FactFilter.nothing(record, sought) : Found.of(record, new FigureList(series));
    }

    private static boolean isCalled(Series series, List<String> words) {
        return Tokens.words(series.id()).containsAll(words)
                || Tokens.words(series.title()).containsAll(words);
    }
}
