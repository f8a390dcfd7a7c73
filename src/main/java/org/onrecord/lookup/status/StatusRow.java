package org.onrecord.lookup.status;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Column.Audience;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.Value;

/**
 * A custody interval, identified by the fact at its start.
 *
 * @param isAsked whether it includes the day asked about
 */
public record StatusRow(CaseRecord record, CustodyInterval interval, boolean isAsked) implements Sourced {
    /** Types of columns that are null for an interval with unknown status, which has no fact. */
    private static final Map<String, String> WITHOUT_FACT = Map.of(
            "id", "id?", "confidence", "confidence?", "sources", "[cited-source]", "topic", "topic?", "kind", "kind?");

    public static final List<Column<? super StatusRow>> FIELDS = Stream.concat(
                    Sourced.<StatusRow>around(List.<Column<StatusRow>>of(
                                    new Column<>("status", "custody-status", row -> Value.of(row.interval.status())),
                                    new Column<>("from", "edtf", row -> Value.of(row.interval.from())),
                                    new Column<>("from_text", "text", row -> Value.words(row.interval.from())),
                                    new Column<>("to", "edtf?", row -> Value.of(row.interval.to())),
                                    new Column<>("to_text", "text?", row -> Value.words(row.interval.to())),
                                    new Column<StatusRow>("asked", "boolean", row -> new Value.Flag(row.isAsked))
                                            .onlyFor(Audience.DATA)))
                            .stream(),
                    ADDED.stream())
            .<Column<? super StatusRow>>map(StatusRow::nullable)
            .toList();

    static Table<StatusRow> table(CaseRecord record, List<StatusPage> pages) {
        return table(record, pages, StatusPage::matching);
    }

    static Table<StatusRow> history(CaseRecord record, List<StatusPage> pages) {
        return table(record, pages, StatusPage::history);
    }

    private static Table<StatusRow> table(
            CaseRecord record, List<StatusPage> pages, Function<StatusPage, List<CustodyInterval>> intervals) {
        return new Table<>(
                FIELDS,
                () -> pages.stream()
                        .flatMap(page -> intervals.apply(page).stream()
                                .map(interval -> new StatusRow(
                                        record, interval, page.matching().contains(interval))))
                        .iterator());
    }

    private static <T> Column<T> nullable(Column<T> field) {
        return field.as(WITHOUT_FACT.getOrDefault(field.name(), field.type()));
    }

    @Override
    public @Nullable Fact fact() {
        return interval.facts().isEmpty()
                ? null
                : record.facts().get(interval.facts().getFirst());
    }

    @Override
    public String statement() {
        return new CustodySentence(record).of(interval);
    }

    @Override
    public String date() {
        var to = interval.to();
        return interval.from().edtf() + "/" + (to == null ? ".." : to.edtf());
    }

    @Override
    public String dateText() {
        var to = interval.to();
        return "from " + interval.from().inWords() + (to == null ? "" : " to " + to.inWords());
    }

    @Override
    public List<String> people() {
        return List.of(interval.person());
    }
}
