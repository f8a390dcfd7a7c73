package org.onrecord.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.Spelling;
import org.onrecord.search.index.WordSearch;
import org.onrecord.search.text.Tokens;

/** Corrects the spelling of filter words without a match. */
final class Respelling {
    private Respelling() {}

    /** Returns the words with each unknown one replaced by the nearest known one; empty if a word has no near match. */
    static List<Candidate> of(List<String> asked, Set<String> known) {
        var right = new ArrayList<String>();
        for (var word : Tokens.words(String.join(" ", asked))) {
            var near = WordSearch.areIn(known, List.of(word)) ? List.of(word) : Spelling.nearest(word, known);
            if (near.isEmpty()) {
                return List.of();
            }
            right.add(near.getFirst());
        }
        var words = String.join(" ", right);
        return right.equals(Tokens.words(String.join(" ", asked))) ? List.of() : List.of(Candidate.ofWord(words));
    }
}
