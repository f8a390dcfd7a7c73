package org.onrecord.model;

import org.onrecord.model.field.Keyword;

/** What sort of thing a fact asserts; it decides which detail the fact carries. */
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

    /** As it is typed; the command line lists the words by it. */
    @Override
    public String toString() {
        return key();
    }
}
