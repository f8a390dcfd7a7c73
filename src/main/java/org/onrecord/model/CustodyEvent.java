package org.onrecord.model;

/** What happened in somebody's custody or parole history. */
public enum CustodyEvent implements Keyword {
    REMANDED,
    RELEASED,
    RECALLED,
    REVIEW,
    HEARING,
    DECISION,
    ADJOURNED,
    ELIGIBLE,
    EXPIRED
}
