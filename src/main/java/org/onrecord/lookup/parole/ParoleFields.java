package org.onrecord.lookup.parole;

import java.util.List;
import java.util.function.Function;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CustodyDetail;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Value;

/** The fields of a step of a custody or parole history. */
public final class ParoleFields {
    public static final List<Column<? super FactRow>> FIELDS = Sourced.around(
            new Column<>(
                    "person",
                    "party-name",
                    row -> Sourced.party(row.record(), detail(row).person())),
            field("event", "custody-event", custody -> Value.of(custody.event())),
            field("decision", "custody-decision?", custody -> Value.of(custody.decision())),
            field("review", "text?", custody -> Value.of(custody.review())));

    private ParoleFields() {}

    private static Column<FactRow> field(String name, String type, Function<CustodyDetail, Value> value) {
        return new Column<>(name, type, row -> value.apply(detail(row)));
    }

    private static CustodyDetail detail(FactRow row) {
        return row.detail(CustodyDetail.class);
    }
}
