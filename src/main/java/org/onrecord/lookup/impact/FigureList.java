package org.onrecord.lookup.impact;

import java.util.List;
import java.util.Objects;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Content;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Series;
import org.onrecord.model.Topic;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Table;

/**
 * Figures over time.
 *
 * @param series the series, in the order of the file
 */
public record FigureList(List<Series> series) implements Content {

    @Override
    public int size() {
        return series.stream().mapToInt(one -> one.points().size()).sum();
    }

    @Override
    public Table<Figure> rows(CaseRecord record) {
        return new Table<>(
                Figure.COLUMNS,
                () -> series.stream()
                        .flatMap(one -> one.points().stream().map(point -> new Figure(record, one, point)))
                        .iterator());
    }

    @Override
    public void writeText(TextContext context) {
        new FiguresText(context).write(this);
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return series.stream()
                .flatMap(one -> one.points().stream())
                .map(point ->
                        AnsweredFact.of(Objects.requireNonNull(record.facts().get(point.fact()))))
                .toList();
    }

    @Override
    public String topic() {
        return Topic.STATISTICS;
    }
}
