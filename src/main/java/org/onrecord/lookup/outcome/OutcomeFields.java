package org.onrecord.lookup.outcome;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.OutcomeDetail;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Value;

/** The fields of a step of a proceeding. */
public final class OutcomeFields {
    public static final List<Column<? super FactRow>> FIELDS = Stream.concat(
                    Sourced.<FactRow>around(
                            new Column<>(
                                    "person",
                                    "party-name",
                                    row -> Sourced.party(
                                            row.record(), detail(row).person())),
                            new Column<>(
                                    "proceeding",
                                    "text",
                                    row -> Value.of(
                                            row.record().labelOf(detail(row).proceeding()))),
                            new Column<>("proceeding_id", "id-null", OutcomeFields::proceedingId),
                            field("step", "step", outcome -> Value.of(outcome.step())),
                            field("charge", "text?", outcome -> Value.of(outcome.charge())),
                            field("result", "text?", outcome -> Value.of(outcome.result())),
                            field("term", "text?", outcome -> Value.of(outcome.term())))
                            .stream(),
                    Stream.of(field("superseded_by", "id-null", outcome -> Value.of(outcome.supersededBy()))))
            .toList();

    private OutcomeFields() {}

    private static Value proceedingId(FactRow row) {
        var proceeding = detail(row).proceeding();
        return row.record().proceedings().containsKey(proceeding) ? Value.of(proceeding) : Value.NOTHING;
    }

    private static Column<FactRow> field(String name, String type, Function<OutcomeDetail, Value> value) {
        return new Column<>(name, type, row -> value.apply(detail(row)));
    }

    private static OutcomeDetail detail(FactRow row) {
        return row.detail(OutcomeDetail.class);
    }
}
