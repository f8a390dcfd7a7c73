package org.onrecord.model;

import org.onrecord.model.field.Keyword;

/** The kind of assertion a fact makes, which determines the type of its detail. */
public enum FactKind implements Keyword {
    EVENT,
    FINDING,
    OUTCOME,
    CUSTODY,
    REFORM,
    INQUIRY,
    FIGURE,
    WORK,
    PROFILE,
    LAW,
    REACTION,
    RELATED;

    @Override
    public String toString() {
        return key();
    }
}
