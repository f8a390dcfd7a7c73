package org.onrecord.ask.rank;

/** What is looked at when a target is ranked for a question; each has a weight that was fitted. */
public enum Feature {
    TEXT("its words fit"),
    ASKED("the questions asked of it fit"),
    BEST("one question asked of it is much like this one"),
    NEXT("several questions asked of it are like this one"),
    COVERAGE("it has what is asked"),
    BACKGROUND("it fits what was spoken of"),
    SUBJECT("it is about the one who is named"),
    NAMED("it has those who are named"),
    MISSING("somebody who is named is not in it"),
    OTHERS("it is about others too"),
    STEP("it is the step or event asked for"),
    OTHER_STEP("it is another step or event"),
    ANSWER("it states what the question word asks for"),
    NO_ANSWER("it does not state what the question word asks for"),
    TIME("it is of that time"),
    OTHER_TIME("it is of another time"),
    ORDINAL("it is another one of several"),
    AGAIN("it happened again, which was not asked"),
    NEGATION("one denies what the other does not"),
    FIRST("it is the earliest of its kind"),
    LAST("it is the latest of its kind"),
    OVERVIEW("the overview has it"),
    WORK("it is a work"),
    FIGURE("it is a figure"),
    REACTION("it is a reaction"),
    FINDING("it is a finding"),
    REFORM("it is a reform"),
    LAW("it is about the law"),
    RELATED("it is about another case"),
    PROFILE("it says who somebody is"),
    OUTCOME("it is an outcome"),
    KIND("it is of the kind asked for"),
    WHO_IS("it says who the one asked about is"),
    SHOWN("it was just shown"),
    GOES_ON("it goes on from what was just shown"),
    BRIEF("it is a brief"),
    BRIEF_ASKED("a broad question is asked"),
    WITHHELD("the record leaves it out"),
    WITHHELD_BEST("a question for what is left out is much like this one"),
    GENERAL("no record answers it"),
    GENERAL_BEST("a question that no record answers is much like this one");

    private final String words;

    Feature(String words) {
        this.words = words;
    }

    /** What it says of a target, for people to read. */
    public String words() {
        return words;
    }
}
