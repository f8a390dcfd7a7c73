package org.onrecord.format;

import java.util.Collection;
import org.onrecord.failure.Spelling;

/** Hints for words that are not allowed. */
final class Suggestion {
    private Suggestion() {}

    /** Suggests the nearest of the words, or lists all if none is near. */
    static String from(Collection<String> allowed, String word) {
        return nearestOr(allowed, word, "allowed: " + String.join(", ", allowed));
    }

    /** Suggests the nearest of the words, or returns another hint if none is near. */
    static String nearestOr(Collection<String> words, String word, String otherwise) {
        var near = Spelling.nearest(word, words);
        return near.isEmpty() ? otherwise : "did you mean " + Quote.of(near.getFirst()) + "?";
    }
}
