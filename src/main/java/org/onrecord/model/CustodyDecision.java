package org.onrecord.model;

/** What a parole decision meant for release. */
public enum CustodyDecision implements Keyword {
    REFUSED,
    RELEASE_DIRECTED,
    ADJOURNED,
    GRANTED
}
