package org.onrecord.ask.answer;

import org.onrecord.model.field.Keyword;

/** The reason why a question has no answer. */
public enum Reason implements Keyword {
    /** The record does not say, or no record could: opinions, motives, forecasts, advice. */
    NOT_ON_RECORD,
    /** No fact is likely enough to answer; the nearest facts are offered. */
    UNSURE,
    /** The record withholds it. */
    WITHHELD,
    /** A name in the question fits several people. */
    AMBIGUOUS,
    /** The text could not be read as a question. */
    NOT_UNDERSTOOD
}
