package org.onrecord.history;

import java.util.List;
import org.onrecord.model.Change;

/**
 * A version of a record and what it changed.
 *
 * @param items what it added, corrected and withdrew, in the order of the file
 */
public record VersionEntry(Change change, List<ChangeItem> items) {

    public List<ChangeItem> items(ChangeType type) {
        return items.stream().filter(one -> one.type() == type).toList();
    }
}
