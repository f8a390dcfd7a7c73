package org.onrecord.model;

import org.onrecord.model.field.Keyword;

/** A step of a legal or disciplinary proceeding. */
public enum OutcomeStep implements Keyword {
    CHARGE,
    PLEA,
    VERDICT,
    SENTENCE,
    APPEAL,
    ORDER,
    DISMISSAL,
    RESIGNATION,
    SANCTION,
    SETTLEMENT,
    RULING;

    @Override
    public String toString() {
        return key();
    }
}
