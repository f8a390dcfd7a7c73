package org.onrecord.model;

/** The pronouns a person is spoken of with. */
public enum Pronouns implements Keyword {
    SHE,
    HE,
    THEY
}
