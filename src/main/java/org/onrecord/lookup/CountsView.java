package org.onrecord.lookup;

import java.util.List;

/**
 * How many facts there are of each sort.
 *
 * @param by what they are counted by: topic, kind or confidence
 * @param counts the counts, in the order of the closed list; sorts without a fact are left out
 */
public record CountsView(String by, List<Count> counts) implements View {

    @Override
    public int size() {
        return counts.size();
    }

    /**
     * A count.
     *
     * @param key the topic, kind or confidence
     * @param facts how many facts
     */
    public record Count(String key, int facts) {}
}
