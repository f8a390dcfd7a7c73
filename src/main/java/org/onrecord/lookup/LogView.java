package org.onrecord.lookup;

import java.util.List;
import org.onrecord.history.VersionEntry;

/**
 * What the versions of a record changed.
 *
 * @param entries the versions, newest first
 */
public record LogView(List<VersionEntry> entries) implements View {

    @Override
    public int size() {
        return entries.size();
    }
}
