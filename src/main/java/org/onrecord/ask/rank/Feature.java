package org.onrecord.ask.rank;

/** A feature of a target for a question; its weight is fitted. */
public enum Feature {
    TEXT("its words match"),
    ASKED("its questions match"),
    BEST("one of its questions is very similar"),
    COVERAGE("it has many of the words"),
    RUNS("its character sequences match"),
    MEANING("it is similar in meaning"),
    BACKGROUND("it matches the context"),
    MISSING("a name in the question is missing from it"),
    NO_ANSWER("it does not answer the question word"),
    TIME("its date matches"),
    GOES_ON("it continues the previous answer"),
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
