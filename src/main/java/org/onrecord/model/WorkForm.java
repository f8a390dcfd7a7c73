package org.onrecord.model;

/** The form of a work about the case. */
public enum WorkForm implements Keyword {
    BOOK,
    ARTICLE,
    FILM,
    PROGRAMME,
    THESIS
}
