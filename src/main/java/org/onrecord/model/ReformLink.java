package org.onrecord.model;

import org.onrecord.model.field.Keyword;

/** How strongly sources tie a reform to the case. */
public enum ReformLink implements Keyword {
    /** An official document says so. */
    OFFICIAL,
    /** Press or scholars say so. */
    ATTRIBUTED,
    /** Same field, credited elsewhere. */
    CONTEXT;

    @Override
    public String toString() {
        return key();
    }
}
