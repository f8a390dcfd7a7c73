package org.onrecord.ask.reply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Response.Nearest;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.JsonDocument;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Column.Audience;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/**
 * A row of the reply to a question: an answer, or a nearest entry of an unsure reply.
 *
 * @param answer one answer, or the sentence of the nearest entry
 * @param nearest the nearest entry, or null for an answer
 * @param chance the chance that it is about the question; null if an entry lists the question, or a lookup answered it
 */
public record ReplyRow(
        CaseRecord record,
        AnsweredFact answer,
        @Nullable Nearest nearest,
        @Nullable Double chance) implements Sourced {
    private static final int DECIMALS = 2;

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
            OUTCOME,
            new Column<ReplyRow>(
                            "chance",
                            "number?",
                            "The chance, from 0 to 1, that it is about the question; null if it lists the question, or a lookup"
                                    + " answered it.",
                            row -> row.chance == null ? Value.NOTHING : Value.number(rounded(row.chance)))
                    .onlyFor(Audience.DATA));

    /** The columns of a nearest entry: those of an answer, then its own. */
    static final List<Column<? super ReplyRow>> OF_NEAREST = Stream.<Column<? super ReplyRow>>concat(
                    COLUMNS.stream(),
                    Stream.of(
                            ofNearest(
                                    "kind",
                                    "fact|brief|open|party|case",
                                    "The kind of entry. The statement of a brief or an open question is that of its closest fact.",
                                    entry -> Value.of(entry.kind())),
                            ofNearest("heading", "text?", null, entry -> Value.of(entry.heading())),
                            ofNearest(
                                            "summary",
                                            "[summary-sentence]",
                                            "The sentences of a brief or an open question, with their facts.",
                                            entry -> JsonDocument.summary(entry.summary())
                                                    .value())
                                    .onlyFor(Audience.DATA),
                            ofNearest(
                                            "facts",
                                            "[id]",
                                            "Ids of the facts that the entry shows.",
                                            entry -> Value.texts(entry.facts()))
                                    .onlyFor(Audience.DATA),
                            ofNearest(
                                            "command",
                                            "text",
                                            "The command line that shows the entry.",
                                            entry -> Value.of(entry.command()))
                                    .onlyFor(Audience.DATA)))
            .toList();

    private static Column<ReplyRow> ofNearest(
            String name, String type, @Nullable String description, Function<Nearest, Value> value) {
        return new Column<>(name, type, description, row -> value.apply(Objects.requireNonNull(row.nearest)));
    }

    private static BigDecimal rounded(double chance) {
        return BigDecimal.valueOf(chance).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    public static Table<ReplyRow> answers(Reply reply) {
        var chance = reply.explanation().chance();
        var rows = reply.answers().stream().map(answer -> new ReplyRow(reply.record(), answer, null, chance));
        return new Table<>(COLUMNS, rows.toList());
    }

    public static Table<ReplyRow> nearest(Reply reply) {
        var rows = reply.nearest().stream()
                .map(entry -> new ReplyRow(reply.record(), entry.answer(), entry, entry.chance()));
        return new Table<>(OF_NEAREST, rows.toList());
    }

    /** Returns the row of an answer as an object; in plain-text formats, its id. */
    public static Value value(ReplyRow row) {
        return Value.named(
                row.id(),
                COLUMNS.stream()
                        .map(column -> new Value.Member(column.name(), column.of(row)))
                        .toArray(Value.Member[]::new));
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
