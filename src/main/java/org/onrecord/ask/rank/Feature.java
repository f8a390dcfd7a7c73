package org.onrecord.ask.rank;

/** A feature of a target for a question; its weight is fitted. */
public enum Feature {
    TEXT("its words fit"),
    BEST("one question asked of it is much like this one"),
    COVERAGE("it has what is asked"),
    RUNS("its runs of characters fit"),
    BACKGROUND("it fits what was spoken of"),
    SUBJECT("it is about the one who is named"),
    MISSING("somebody who is named is not in it"),
    OTHERS("it is about others too"),
    NO_ANSWER("it does not state what the question word asks for"),
    NO_REASON("it gives no reason"),
    TIME("it is of that time"),
    OVERVIEW("the overview has it"),
    KIND("it is of the kind asked for"),
    GOES_ON("it goes on from what was just shown"),
    NEIGHBOUR("the record has it near what was just shown"),
    LIKE_LAST("it is like what was just shown"),
    BRIEF("it is a brief"),
    BRIEF_ASKED("a broad question is asked"),
    WITHHELD("the record leaves it out"),
    GENERAL("no record answers it");

    private final String words;

    Feature(String words) {
        this.words = words;
    }

    /** Returns the feature in words, for explanations. */
    public String words() {
        return words;
    }
}
