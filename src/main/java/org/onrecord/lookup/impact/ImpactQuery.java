package org.onrecord.lookup.impact;

import java.util.List;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Choices;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.Parameter;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.impact.FigureList.Figure;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Series;
import org.onrecord.output.table.Column;
import org.onrecord.search.names.NameCompletion.Completion;
import org.onrecord.search.text.Tokens;

/**
 * A query for figures over time.
 *
 * @param words words from the id or title of a series; all series when empty
 */
public record ImpactQuery(List<String> words) implements Query {

    public static Lookup lookup() {
        var words = Parameter.words("words", "Words from the id or title of a series; default all series.")
                .completing(Choices.of(record ->
                        record.series().values().stream().map(series -> new Completion(series.id(), series.title()))));
        return Lookup.of(
                        "impact",
                        "Show figures over time as bar charts, with breaks and caveats.",
                        given -> new ImpactQuery(given.get(words)))
                .takes(words)
                .drawn()
                .examples(
                        "onrecord impact care applications",
                        "onrecord impact --format csv --fields series,period,value")
                .rows("point")
                .tool(
                        "Figures over time",
                        "Statistics by period, with breaks and caveats. A change after the case was not necessarily caused by it.")
                .page(
                        "impact",
                        "Impact",
                        "Figures over time, with caveats for comparing them. A change after the case was not necessarily caused by it.");
    }

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
                .filter(one -> words.isEmpty() || (!wanted.isEmpty() && isNamed(one, wanted)))
                .toList();
        var sought = words.isEmpty() ? "series of figures" : "series about “" + String.join(" ", words) + "”";
        return series.isEmpty() ? FactFilter.nothing(record, sought) : Found.of(record, new FigureList(series));
    }

    private static boolean isNamed(Series series, List<String> words) {
        return Tokens.words(series.id()).containsAll(words)
                || Tokens.words(series.title()).containsAll(words);
    }
}
