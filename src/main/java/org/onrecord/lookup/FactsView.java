package org.onrecord.lookup;

import java.util.List;
import org.onrecord.model.Fact;

/**
 * Facts in a stated order: by date, or best match first.
 *
 * @param order how they are ordered
 * @param facts the facts
 */
public record FactsView(Order order, List<Fact> facts) implements View {

    /** How a list of facts is ordered. */
    public enum Order {
        /** By date, then id. */
        BY_DATE,
        /** Best match first, then by date and id. */
        BY_RANK,
        /** As the file has them. */
        AS_FILED
    }

    @Override
    public int size() {
        return facts.size();
    }
}
