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

    /** Returns the word followed by its meaning. */
    public String meaning() {
        return words()
                + switch (this) {
                    case ESTABLISHED -> ": an official source, or two or more publishers";
                    case REPORTED -> ": one source, or several that depend on one";
                    case DISPUTED -> ": sources conflict";
                };
    }

    @Override
    public String toString() {
        return key();
    }
}
