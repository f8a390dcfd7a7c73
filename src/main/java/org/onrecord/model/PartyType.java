package org.onrecord.model;

/** Whether a party is a person or an organisation. */
public enum PartyType implements Keyword {
    PERSON,
    ORGANISATION
}
