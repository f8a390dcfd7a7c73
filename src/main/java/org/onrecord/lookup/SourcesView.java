package org.onrecord.lookup;

import java.util.List;
import org.onrecord.model.Source;

/**
 * Sources with the facts that rest on them.
 *
 * @param entries the sources, by publisher, date and id
 */
public record SourcesView(List<Entry> entries) implements View {

    @Override
    public int size() {
        return entries.size();
    }

    /**
     * A source and what rests on it.
     *
     * @param source the source
     * @param facts ids of the facts that cite it, in the order of the file
     */
    public record Entry(Source source, List<String> facts) {}
}
