package org.onrecord.model;

import org.onrecord.model.field.Keyword;

/** Whether a party is a person or an organisation. */
public enum PartyType implements Keyword {
    PERSON,
    ORGANISATION
}
