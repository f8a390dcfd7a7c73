package org.onrecord.ask.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Reply;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Column.Audience;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/**
 * A row of the reply to a question.
 *
 * @param record the record that was asked
 * @param answer one answer
 */
public record ReplyRow(CaseRecord record, AnsweredFact answer) implements Sourced {
    static final List<Column<? super ReplyRow>> COLUMNS = List.of(
            ID.as("text+"),
            STATEMENT.as("text+"),
            DATE.as("edtf?"),
            DATE_TEXT.as("text?"),
            new Column<ReplyRow>("confidence", "confidence?", row -> Value.of(row.answer.confidence())),
            new Column<ReplyRow>("note", "text?", row -> Value.of(row.answer.note()))
                    .onlyFor(Audience.UNLESS_ESTABLISHED),
            PEOPLE,
            SOURCES.as("[cited-source]"),
            OUTCOME);

    /** Returns the table of a reply's answers. */
    public static Table<ReplyRow> answers(Reply reply) {
        return table(reply, reply.answers());
    }

    private static Table<ReplyRow> table(Reply reply, List<AnsweredFact> facts) {
        return new Table<>(
                COLUMNS,
                () -> facts.stream()
                        .map(answer -> new ReplyRow(reply.record(), answer))
                        .iterator());
    }

    @Override
    public @Nullable Fact fact() {
        return record.facts().get(answer.id());
    }

    @Override
    public String id() {
        return answer.id();
    }

    @Override
    public String statement() {
        return answer.statement();
    }

    @Override
    public @Nullable String date() {
        return answer.date() == null ? null : answer.date().edtf();
    }

    @Override
    public @Nullable String dateText() {
        return answer.date() == null ? null : answer.date().inWords();
    }

    @Override
    public List<String> people() {
        return answer.people();
    }

    @Override
    public List<Citation> citations() {
        return answer.sources();
    }
}
