package org.onrecord.search.text;

import java.util.List;

/** The words for a place in a row: "first", "2nd". */
public final class OrdinalWords {
    private static final List<String> WORDS = List.of("first", "second", "third", "fourth", "fifth");
    private static final List<String> SHORT = List.of("1st", "2nd", "3rd", "4th", "5th");

    private OrdinalWords() {}

    /** The place that a word tells, from 1 to 5; 0 if it tells none. */
    public static int number(String word) {
        return Math.max(WORDS.indexOf(word), SHORT.indexOf(word)) + 1;
    }
}
