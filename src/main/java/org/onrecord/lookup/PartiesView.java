package org.onrecord.lookup;

import java.util.List;
import org.onrecord.model.Party;

/**
 * The people and bodies that have a page of their own.
 *
 * @param entries people first, then bodies, each in the order of the file
 */
public record PartiesView(List<Entry> entries) implements View {

    @Override
    public int size() {
        return entries.size();
    }

    /**
     * A person or body with the weight it has in the record.
     *
     * @param party the person or body
     * @param facts how many facts are about it
     */
    public record Entry(Party party, int facts) {}
}
