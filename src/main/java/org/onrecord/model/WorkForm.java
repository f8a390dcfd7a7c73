package org.onrecord.model;

import org.onrecord.model.field.Keyword;

/** The form of a work about the case. */
public enum WorkForm implements Keyword {
    BOOK,
    ARTICLE,
    FILM,
    PROGRAMME,
    THESIS;

    @Override
    public String toString() {
        return key();
    }
}
