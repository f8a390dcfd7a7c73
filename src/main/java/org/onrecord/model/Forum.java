package org.onrecord.model;

import org.onrecord.model.field.Keyword;

/** The kind of body before which a proceeding is. */
public enum Forum implements Keyword {
    CRIMINAL,
    CIVIL,
    EMPLOYMENT,
    REGULATOR,
    INQUEST,
    PAROLE;

    /** As it is typed; the command line lists the words by it. */
    @Override
    public String toString() {
        return key();
    }
}
