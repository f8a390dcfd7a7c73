package org.onrecord.model;

import org.onrecord.model.field.Keyword;

/** The kind of body that hears a proceeding. */
public enum Forum implements Keyword {
    CRIMINAL,
    CIVIL,
    EMPLOYMENT,
    REGULATOR,
    INQUEST,
    PAROLE;

    @Override
    public String toString() {
        return key();
    }
}
