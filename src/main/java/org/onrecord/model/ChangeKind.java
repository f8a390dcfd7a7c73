package org.onrecord.model;

import org.onrecord.model.field.Keyword;

/** The kind of entry that a change is about. */
public enum ChangeKind implements Keyword {
    FACT,
    SOURCE,
    PERSON,
    ORGANISATION,
    STATUS,
    SERIES,
    BRIEF,
    OPEN
}
