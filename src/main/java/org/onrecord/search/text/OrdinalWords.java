package org.onrecord.search.text;

import java.util.List;

/** The ordinal numbers: "first", "2nd". */
public final class OrdinalWords {
    private static final List<String> WORDS = List.of("first", "second", "third", "fourth", "fifth");
    private static final List<String> SHORT = List.of("1st", "2nd", "3rd", "4th", "5th");

    private OrdinalWords() {}

    /** Returns the value of an ordinal, from 1 to 5, or 0 for any other word. */
    public static int number(String word) {
        return Math.max(WORDS.indexOf(word), SHORT.indexOf(word)) + 1;
    }
}
