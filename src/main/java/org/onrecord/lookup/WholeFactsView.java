package org.onrecord.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.HistoryStep;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;

/**
 * Facts with all that the record holds about them.
 *
 * @param entries the facts, in the order asked
 * @param hasHistory whether their history was asked for
 */
public record WholeFactsView(List<Entry> entries, boolean hasHistory) implements View {

    @Override
    public int size() {
        return entries.size();
    }

    /**
     * A fact, which may have been withdrawn.
     *
     * @param id its id
     * @param record the version that its content is from: the one asked, or the last to have a fact that was withdrawn
     * @param fact its content; null if it was withdrawn and no version that has it can be read
     * @param withdrawal the version that withdrew it; null if it stands
     * @param history what became of it in each version, oldest first; none where that was not asked for
     */
    public record Entry(
            String id,
            CaseRecord record,
            @Nullable Fact fact,
            @Nullable HistoryStep withdrawal,
            List<HistoryStep> history) {

        /** Its history, or, where that was not asked for, only that it was withdrawn. */
        public List<HistoryStep> steps() {
            return history.isEmpty() && withdrawal != null ? List.of(withdrawal) : history;
        }
    }
}
