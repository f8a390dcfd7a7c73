package org.onrecord.ask.rank;

/** A feature of a target for a question; its weight is fitted. */
public enum Feature {
    TEXT("its words match"),
    BEST("one of its questions is very similar"),
    COVERAGE("it has the requested kind of information"),
    RUNS("its character sequences match"),
    BACKGROUND("it matches the context"),
    SUBJECT("it is about the person or body in the question"),
    MISSING("a name in the question is missing from it"),
    OTHERS("it is also about others"),
    NO_ANSWER("it does not answer the question word"),
    NO_REASON("it gives no reason"),
    TIME("its date matches"),
    OVERVIEW("it is in the overview"),
    KIND("its kind matches"),
    GOES_ON("it continues the previous answer"),
    NEIGHBOUR("it is near the previous answer in the record"),
    LIKE_LAST("it is similar to the previous answer"),
    BRIEF("it is a brief"),
    BRIEF_ASKED("the question is broad"),
    WITHHELD("it is a withheld matter"),
    GENERAL("no record answers such questions");

    private final String words;

    Feature(String words) {
        this.words = words;
    }

    /** Returns the feature in words, for explanations. */
    public String words() {
        return words;
    }
}
