package org.onrecord.lookup;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * The answers of several records to one lookup, as rows that name their case.
 *
 * @param columns the columns of the lookup
 * @param answers one for each record that has an answer; at least one
 */
record RecordRows(List<? extends Column<?>> columns, List<Found> answers) implements Content {

    /** A row of the answer of one record. */
    record Row(CaseRecord record, Object item) {}

    /** Returns columns for the case and version of a record, followed by those of a lookup. */
    @SuppressWarnings("unchecked") // the items of an answer have the type of its columns
    static List<? extends Column<? super Row>> columns(List<? extends Column<?>> columns) {
        var own = columns.stream()
                .map(column -> (Column<Object>) column)
                .map(column -> new Column<Row>(column.name(), column.type(), row -> column.of(row.item())))
                .toList();
        return SeveralAnswers.naming(Row::record, own);
    }

    @Override
    public int size() {
        return answers.stream().mapToInt(answer -> answer.content().size()).sum();
    }

    @Override
    public Table<?> rows(CaseRecord record) {
        var rows = new ArrayList<Row>();
        for (var answer : answers) {
            for (var item : answer.content().rows(answer.record()).items()) {
                rows.add(new Row(answer.record(), item));
            }
        }
        return new Table<>(columns(columns), rows);
    }

    @Override
    public void writeShort(Document document) {
        document.add(new Part.DataTable(rows(document.record())));
    }

    @Override
    public void writeHead(Document document) {
        document.title(answers.size() == 1 ? "One record" : answers.size() + " records");
        answers.forEach(answer -> document.bullet(Phrase.of(SeveralAnswers.named(answer.record())), 0));
    }

    @Override
    public List<Member> head() {
        return List.of(new Member("records", Value.list(answers, answer -> JsonDocument.record(answer.record()))));
    }

    @Override
    public List<AnsweredFact> answers(CaseRecord record) {
        return answers.stream()
                .flatMap(answer -> answer.content().answers(answer.record()).stream())
                .toList();
    }
}
