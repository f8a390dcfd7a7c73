package org.onrecord.lookup;

import java.util.List;
import org.onrecord.model.Fact;

/**
 * Reviews, inspections and inquiries with what they found.
 *
 * @param entries the inquiries, by date
 */
public record InquiriesView(List<Entry> entries) implements View {

    @Override
    public int size() {
        return entries.size();
    }

    /**
     * An inquiry and its main findings.
     *
     * @param inquiry a fact with an inquiry detail
     * @param findings the findings that are the inquiry's own or name it, by date
     */
    public record Entry(Fact inquiry, List<Fact> findings) {}
}
