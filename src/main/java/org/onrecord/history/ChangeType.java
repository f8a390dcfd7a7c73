package org.onrecord.history;

import org.onrecord.model.field.Keyword;

/** The way an entry differs between two versions of a record. */
public enum ChangeType implements Keyword {
    /** In the later version only. */
    ADDED,
    /** In both versions, with different content. */
    CORRECTED,
    /** In the earlier version only. */
    WITHDRAWN
}
