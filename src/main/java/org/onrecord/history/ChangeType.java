package org.onrecord.history;

import org.onrecord.model.field.Keyword;

/** How an entry differs between two versions of a record. */
public enum ChangeType implements Keyword {
    /** Only the later version has it. */
    ADDED,
    /** Both have it, with other content. */
    CORRECTED,
    /** Only the earlier version has it. */
    WITHDRAWN
}
