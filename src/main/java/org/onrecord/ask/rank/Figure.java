package org.onrecord.ask.rank;

/** A figure of an entry for a question. Its weight is fitted; the score of the entry is their weighted sum. */
public enum Figure {
    WORDS("its words match"),
    ASKED("one of its questions has the same words"),
    COSINE("it is similar"),
    BRIEF("it is a brief"),
    OPEN("it says that the matter is not on record"),
    REFUSAL("it is a refusal"),
    PROFILE("it is a person, a body or the case"),
    WORDS_BEFORE("its words match together with the question before"),
    COSINE_BEFORE("it is similar together with the question before"),
    COSINE_ALONE("it is similar to the question before"),
    PARTY("it is about a party in play"),
    TOPIC("it has the topic of the answer before"),
    SHARED("it shares facts with the answer before");

    private final String words;

    Figure(String words) {
        this.words = words;
    }

    /** Returns the figure in words, for explanations. */
    public String words() {
        return words;
    }
}
