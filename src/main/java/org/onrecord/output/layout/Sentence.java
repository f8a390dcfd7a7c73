package org.onrecord.output.layout;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes sentences: capital letters and full stops. */
public final class Sentence {
    private Sentence() {}

    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    public static String of(String message, @Nullable String hint) {
        return Stream.of(message, hint)
                .filter(Objects::nonNull)
                .map(Sentence::of)
                .collect(Collectors.joining(" "));
    }

    /** Adds a full stop, and an initial capital unless the text begins with a command. */
    private static String of(String words) {
        var sentence = words.startsWith(Style.PROGRAM) ? words : capital(words);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
