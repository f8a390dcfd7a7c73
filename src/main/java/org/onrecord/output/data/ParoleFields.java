package org.onrecord.output.data;

import java.util.List;
import java.util.function.Function;
import org.onrecord.model.CustodyDetail;

/** The fields of a step of a custody or parole history. */
final class ParoleFields {
    static final List<Field<? super FactRow>> FIELDS = Sourced.around(
            new Field<>("person", row -> Sourced.party(row.record(), detail(row).person())),
            field("event", custody -> Value.of(custody.event())),
            field("decision", custody -> Value.of(custody.decision())),
            field("review", custody -> Value.of(custody.review())));

    private ParoleFields() {}

    private static Field<FactRow> field(String name, Function<CustodyDetail, Value> value) {
        return new Field<>(name, row -> value.apply(detail(row)));
    }

    private static CustodyDetail detail(FactRow row) {
        return row.detail(CustodyDetail.class);
    }
}
