package org.onrecord.model;

import org.onrecord.model.field.Keyword;

/** Whether a party is a person, an organisation or a thing, such as a ship or a computer system. */
public enum PartyType implements Keyword {
    PERSON,
    ORGANISATION,
    THING
}
