package org.onrecord.model;

import org.onrecord.model.field.Keyword;

/** Where somebody stood towards prison during an interval. */
public enum CustodyStatus implements Keyword {
    REMAND,
    SERVING,
    RELEASED_ON_LICENCE,
    RECALLED,
    SENTENCE_EXPIRED,
    /** Not on record; never a guess. */
    UNKNOWN
}
