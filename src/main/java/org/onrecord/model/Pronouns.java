package org.onrecord.model;

import org.onrecord.model.field.Keyword;

/** The pronouns used for a person. */
public enum Pronouns implements Keyword {
    SHE,
    HE,
    THEY
}
