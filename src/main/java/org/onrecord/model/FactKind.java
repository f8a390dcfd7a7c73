package org.onrecord.model;

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
    RELATED
}
