package org.onrecord.lookup.reforms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Details;
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
    public static final List<Column<? super ReformRow>> FIELDS = Details.columns(
            ReformDetail.FIELDS,
            new Column<>(
                    "in_force", "yes|uncertain?", "Null when no day was asked for.", row -> Value.of(row.inForce)));

    /** Those that were in force on the day asked for are listed apart from those of which that is uncertain. */
    @Override
    public @Nullable String heading() {
        return inForce == null ? null : inForce.equals("yes") ? "In force" : "Uncertain";
    }
}
