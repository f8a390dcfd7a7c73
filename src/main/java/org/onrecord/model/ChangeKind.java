package org.onrecord.model;

import org.onrecord.model.field.Keyword;

/** What sort of entry of the file a change is about. */
public enum ChangeKind implements Keyword {
    FACT,
    SOURCE,
    PERSON,
    ORGANISATION,
    STATUS,
    SERIES
}
