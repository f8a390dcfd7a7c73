package org.onrecord.ask.compute;

import java.util.List;

/** Sentences that state a number. */
final class Counts {
    private static final List<String> NUMBERS =
            List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten");

    private Counts() {}

    /** Returns a sentence such as "Three people were convicted." */
    static String people(int number, String done) {
        return switch (number) {
            case 0 -> "Nobody " + done + ".";
            case 1 -> "One person " + done + ".";
            default -> number(number) + " people " + done.replace("was ", "were ") + ".";
        };
    }

    /** Returns a sentence such as "Two recalls are on record." */
    static String onRecord(int number, String noun) {
        return number(number) + " " + noun + (number == 1 ? " is" : "s are") + " on record.";
    }

    private static String number(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : "" + number;
    }
}
