package org.onrecord.model;

import org.onrecord.model.field.Keyword;

/** How well a fact is supported by its sources. */
public enum Confidence implements Keyword {
    /** An official record, or two or more independent sources. */
    ESTABLISHED,
    /** One source. */
    REPORTED,
    /** Sources conflict; the note says how. */
    DISPUTED;

    @Override
    public String toString() {
        return key();
    }
}
