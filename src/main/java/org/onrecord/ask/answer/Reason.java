package org.onrecord.ask.answer;

import org.onrecord.model.field.Keyword;

/** Why a question got no answer. */
public enum Reason implements Keyword {
    /** The record does not say, or it is nothing that a record can say: an opinion, a motive, a forecast, advice. */
    NOT_ON_RECORD,
    /** Nothing on record is sure enough to answer it; what comes nearest is offered. */
    UNSURE,
    /** The record leaves it out on purpose. */
    WITHHELD,
    /** A name in the question fits several people. */
    AMBIGUOUS,
    /** No question was recognised. */
    NOT_UNDERSTOOD
}
