package org.onrecord.model;

import org.onrecord.model.field.Keyword;

/** The pronouns a person is spoken of with. */
public enum Pronouns implements Keyword {
    SHE,
    HE,
    THEY
}
