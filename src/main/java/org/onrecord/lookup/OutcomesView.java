package org.onrecord.lookup;

import java.util.List;
import org.onrecord.model.Fact;

/**
 * Steps of proceedings: charges, pleas, verdicts, sentences, appeals, dismissals.
 *
 * @param facts outcome facts, by date
 */
public record OutcomesView(List<Fact> facts) implements View {

    @Override
    public int size() {
        return facts.size();
    }
}
