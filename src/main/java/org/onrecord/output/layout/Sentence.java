package org.onrecord.output.layout;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Capital letters and full stops. */
public final class Sentence {
    private static final String PROGRAM = "onrecord ";

    private Sentence() {}

    /** The text with a capital letter at its start. */
    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A message and what to do about it, as sentences. */
    public static String of(String message, @Nullable String hint) {
        return Stream.of(message, hint)
                .filter(Objects::nonNull)
                .map(Sentence::of)
                .collect(Collectors.joining(" "));
    }

    /** Ends with a full stop, and begins with a capital letter unless it begins with a command. */
    private static String of(String words) {
        var sentence = words.startsWith(PROGRAM) ? words : capital(words);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
