package org.onrecord.lookup.reforms;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.ReformDetail;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Value;

/**
 * A change of law, guidance or institutions.
 *
 * @param inForce whether it was in force on the day asked for, {@code yes} or {@code uncertain}, or null without a day
 */
public record ReformRow(
        CaseRecord record, Fact fact, @Nullable String inForce) implements Sourced {
    public static final List<Column<? super ReformRow>> FIELDS = Sourced.around(
            field("title", "text", reform -> Value.of(reform.title())),
            field("instrument", "text?", reform -> Value.of(reform.instrument())),
            field("by", "text?", reform -> Value.of(reform.by())),
            field("in_force_from", "edtf-null", reform -> Value.of(reform.inForceFrom())),
            field("in_force_from_text", "text?", reform -> Value.words(reform.inForceFrom())),
            field("in_force_to", "edtf-null", reform -> Value.of(reform.inForceTo())),
            field("in_force_to_text", "text?", reform -> Value.words(reform.inForceTo())),
            field("replaced_by", "text?", reform -> Value.of(reform.replacedBy())),
            field("status", "reform-status", reform -> Value.of(reform.status())),
            field("link", "reform-link", reform -> Value.of(reform.link())),
            new Column<>(
                    "in_force", "yes|uncertain?", "Null when no day was asked for.", row -> Value.of(row.inForce)));

    /** Those that were in force on the day asked for are listed apart from those of which that is uncertain. */
    @Override
    public @Nullable String heading() {
        return inForce == null ? null : inForce.equals("yes") ? "In force" : "Uncertain";
    }

    private static Column<ReformRow> field(String name, String type, Function<ReformDetail, Value> value) {
        return new Column<>(name, type, row -> value.apply((ReformDetail) Objects.requireNonNull(row.fact.detail())));
    }
}
