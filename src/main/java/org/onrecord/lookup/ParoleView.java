package org.onrecord.lookup;

import java.util.List;
import org.onrecord.model.Fact;

/**
 * Reviews, hearings, decisions, releases and recalls.
 *
 * @param facts custody facts, by date
 */
public record ParoleView(List<Fact> facts) implements View {

    @Override
    public int size() {
        return facts.size();
    }
}
