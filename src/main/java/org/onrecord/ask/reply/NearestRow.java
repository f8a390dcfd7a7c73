package org.onrecord.ask.reply;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Nearest;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Column.Audience;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/** A row of the nearest entries of an unsure reply: the columns of an answer, then those of an entry. */
public record NearestRow(ReplyRow row, Nearest entry) implements Sourced {
    static final List<Column<? super NearestRow>> COLUMNS = Stream.<Column<? super NearestRow>>concat(
                    ReplyRow.COLUMNS.stream().map(NearestRow::ofAnswer),
                    Stream.of(
                            new Column<NearestRow>(
                                    "kind",
                                    "fact|brief|open|party|case",
                                    "The kind of entry. The statement of a brief or an open question is that of its closest fact.",
                                    row -> Value.of(row.entry.kind())),
                            new Column<NearestRow>("heading", "text?", row -> Value.of(row.entry.heading())),
                            new Column<NearestRow>(
                                            "summary",
                                            "[summary-sentence]",
                                            "The sentences of a brief or an open question, with their facts.",
                                            row -> JsonDocument.summary(row.entry.summary())
                                                    .value())
                                    .onlyFor(Audience.DATA),
                            new Column<NearestRow>(
                                            "facts",
                                            "[id]",
                                            "Ids of the facts that the entry shows.",
                                            NearestRow::facts)
                                    .onlyFor(Audience.DATA),
                            new Column<NearestRow>(
                                            "command",
                                            "text",
                                            "The command line that shows the entry.",
                                            row -> Value.of(row.entry.command()))
                                    .onlyFor(Audience.DATA)))
            .toList();

    private static Column<NearestRow> ofAnswer(Column<? super ReplyRow> column) {
        return new Column<>(
                column.name(), column.type(), column.description(), column.audience(), row -> column.of(row.row));
    }

    private static Value facts(NearestRow row) {
        return Value.texts(row.entry.facts());
    }

    /** Returns the table of the nearest entries of a reply. */
    public static Table<NearestRow> of(Reply reply) {
        return new Table<>(
                COLUMNS,
                () -> reply.nearest().stream()
                        .map(entry -> new NearestRow(new ReplyRow(reply.record(), entry.answer()), entry))
                        .iterator());
    }

    @Override
    public CaseRecord record() {
        return row.record();
    }

    @Override
    public @Nullable Fact fact() {
        return row.fact();
    }

    @Override
    public String id() {
        return row.id();
    }

    @Override
    public String statement() {
        return row.statement();
    }

    @Override
    public @Nullable String date() {
        return row.date();
    }

    @Override
    public @Nullable String dateText() {
        return row.dateText();
    }

    @Override
    public List<String> people() {
        return row.people();
    }

    @Override
    public List<Citation> citations() {
        return row.citations();
    }
}
