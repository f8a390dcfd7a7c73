package org.onrecord.search.index;

/**
 * A possible result of a question.
 *
 * @param id the id of the fact, brief, open question or withheld entry; for a question that no record answers, the name of its type
 */
public record Target(Kind kind, String id) {
    /** The types of target. */
    public enum Kind {
        FACT,
        /** The facts of one of the record's briefs. */
        BRIEF,
        /** A matter that the record looked for without finding it. */
        OPEN,
        /** A topic that the record leaves out on purpose. */
        WITHHELD,
        /** A person or body. */
        PARTY,
        CASE,
        /** A type of question that no record answers: an opinion, a prediction, advice. */
        GENERAL;

        /** Whether such an entry can answer, so that it is not a refusal. */
        public boolean isAnswer() {
            return this == FACT || this == BRIEF || this == PARTY || this == CASE;
        }
    }
}
