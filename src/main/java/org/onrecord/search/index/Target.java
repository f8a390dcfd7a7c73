package org.onrecord.search.index;

/**
 * Something that a question can lead to.
 *
 * @param id the id of the fact, brief or withheld entry; of a question that no record answers the name of its sort
 */
public record Target(Kind kind, String id) {
    /** The sorts of target. */
    public enum Kind {
        /** A fact of the record. */
        FACT,
        /** The facts of one of the record's briefs. */
        BRIEF,
        /** Something that the record leaves out on purpose. */
        WITHHELD,
        /** Something that no record answers: an opinion, a prediction, advice. */
        GENERAL
    }
}
