package org.onrecord.lookup.show;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.HistoryStep;
import org.onrecord.lookup.FactRow;
import org.onrecord.lookup.Sourced;
import org.onrecord.lookup.VersionValues;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/**
 * A fact in full, which may have been withdrawn.
 *
 * @param record the version of the content: the current one, or the last with a fact that was withdrawn
 * @param fact its content; null if it was withdrawn and no version with it can be read
 * @param withdrawal the version that withdrew it, or null
 * @param history changes in each version, oldest first; empty unless requested
 */
public record ShownFact(
        String id,
        CaseRecord record,
        @Nullable Fact fact,
        @Nullable HistoryStep withdrawal,
        List<HistoryStep> history) implements Sourced {
    private static final Column<ShownFact> WITHDRAWN = new Column<>(
            "withdrawn",
            "withdrawal?",
            "Version that withdrew the fact, which is shown in its last form; null for a fact on record.",
            ShownFact::withdrawn);
    private static final Column<ShownFact> HISTORY = new Column<>(
            "history",
            "[history-step]",
            "With --history: changes to the fact in each version, oldest first.",
            row -> Value.list(row.history(), VersionValues::step));

    public static List<Column<? super ShownFact>> columns(boolean hasHistory) {
        var columns = new ArrayList<Column<? super ShownFact>>(FactRow.FIRST);
        columns.add(WITHDRAWN);
        if (hasHistory) {
            columns.add(HISTORY);
        }
        columns.addAll(FactRow.LATER);
        return columns;
    }

    /** Returns the history if requested, otherwise only the withdrawal. */
    @Override
    public List<HistoryStep> steps() {
        return history.isEmpty() && withdrawal != null ? List.of(withdrawal) : history;
    }

    private Value withdrawn() {
        var step = withdrawal;
        return step == null
                ? Value.NOTHING
                : Value.object(
                        Member.of("version", step.version()),
                        Member.of("date", step.date().toString()),
                        Member.of("reason", step.reason()),
                        Member.of("shown_from", fact == null ? null : record.version()));
    }
}
