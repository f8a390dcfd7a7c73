package org.onrecord.model;

import org.onrecord.model.field.Keyword;

/** The custody status of a person during an interval. */
public enum CustodyStatus implements Keyword {
    REMAND,
    SERVING,
    RELEASED_ON_LICENCE,
    RECALLED,
    SENTENCE_EXPIRED,
    /** Not on record; never inferred. */
    UNKNOWN,
    /** Cleared of the offence, so that the sentence has no effect. */
    EXONERATED
}
