package org.onrecord.history;

import java.util.List;
import org.onrecord.model.Change;

/**
 * One version of a record and what it changed.
 *
 * @param change the version, its day and its summary
 * @param told what it added, corrected and withdrew, in the order of the file
 */
public record VersionEntry(Change change, List<ChangeItem> told) {

    /** What became of entries in one manner. */
    public List<ChangeItem> told(ChangeType manner) {
        return told.stream().filter(one -> one.manner() == manner).toList();
    }
}
