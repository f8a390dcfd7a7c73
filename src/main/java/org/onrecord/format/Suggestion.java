package org.onrecord.format;

import java.util.Collection;
import org.onrecord.failure.Spelling;

/** What to write instead of a word that is none of those allowed. */
final class Suggestion {
    private Suggestion() {}

    /** The nearest of the words, or all of them when none is near. */
    static String from(Collection<String> allowed, String word) {
        return nearestOr(allowed, word, "allowed: " + String.join(", ", allowed));
    }

    /** The nearest of the words, or another hint when none is near. */
    static String nearestOr(Collection<String> words, String word, String otherwise) {
        var near = Spelling.nearest(word, words);
        return near.isEmpty() ? otherwise : "did you mean " + Quote.of(near.getFirst()) + "?";
    }
}
