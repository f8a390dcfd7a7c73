package org.onrecord.query;

import java.util.List;
import org.onrecord.model.Fact;

/**
 * Facts with all that the record holds about them.
 *
 * @param facts the facts, in the order asked
 */
public record WholeFactsView(List<Fact> facts) implements View {

    @Override
    public int size() {
        return facts.size();
    }
}
