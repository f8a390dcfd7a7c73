package org.onrecord.output.data;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.ReformsView;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.ReformDetail;

/**
 * A change of law, guidance or institutions.
 *
 * @param row its fact
 * @param inForce whether it was in force on the day asked for, {@code yes} or {@code uncertain}, or null without a day
 */
record ReformRow(FactRow row, @Nullable String inForce) implements Sourced {
    static final List<Field<? super ReformRow>> FIELDS = Sourced.around(
            field("title", reform -> Value.of(reform.title())),
            field("instrument", reform -> Value.of(reform.instrument())),
            field("by", reform -> Value.of(reform.by())),
            field("in_force_from", reform -> Value.of(reform.inForceFrom())),
            field("in_force_from_text", reform -> Value.words(reform.inForceFrom())),
            field("in_force_to", reform -> Value.of(reform.inForceTo())),
            field("in_force_to_text", reform -> Value.words(reform.inForceTo())),
            field("replaced_by", reform -> Value.of(reform.replacedBy())),
            field("status", reform -> Value.of(reform.status())),
            field("link", reform -> Value.of(reform.link())),
            new Field<>("in_force", row -> Value.of(row.inForce)));

    static Table<ReformRow> table(CaseRecord record, ReformsView view) {
        var sure = view.day() == null ? null : "yes";
        return new Table<>(
                FIELDS,
                () -> Stream.concat(rows(record, view.reforms(), sure), rows(record, view.uncertain(), "uncertain"))
                        .iterator());
    }

    @Override
    public CaseRecord record() {
        return row.record();
    }

    @Override
    public Fact fact() {
        return row.fact();
    }

    private static Stream<ReformRow> rows(CaseRecord record, List<Fact> reforms, @Nullable String inForce) {
        return reforms.stream().map(reform -> new ReformRow(new FactRow(record, reform), inForce));
    }

    private static Field<ReformRow> field(String name, Function<ReformDetail, Value> value) {
        return new Field<>(name, row -> value.apply(row.row.detail(ReformDetail.class)));
    }
}
