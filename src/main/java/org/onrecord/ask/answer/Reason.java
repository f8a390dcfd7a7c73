package org.onrecord.ask.answer;

import org.onrecord.model.field.Keyword;

/** The reason why a question has no answer. */
public enum Reason implements Keyword {
    /** The record does not say, or no record could: opinions, motives, forecasts, advice. */
    NOT_ON_RECORD("The record does not say."),
    /** No entry is likely enough to answer; the nearest entries are offered. */
    UNSURE("Not sure that the record answers this."),
    /** The record withholds it. */
    WITHHELD("The record leaves this out on purpose."),
    /** A name in the question fits several people. */
    AMBIGUOUS("A name in the question matches several people or bodies."),
    /** The text could not be read as a question. */
    NOT_UNDERSTOOD("I could not read a question in this.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** Returns the sentence for a reply without a message of its own. */
    public String sentence() {
        return sentence;
    }
}
