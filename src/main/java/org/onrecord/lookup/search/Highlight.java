package org.onrecord.lookup.search;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.failure.Folding;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.search.text.Tokens;

/** A highlighter of search words in a text. */
final class Highlight {
    private static final int MIN_PREFIX = 3;

    private final List<String> words;

    /** Creates a highlighter of these words; words of three or more letters also match as prefixes. */
    Highlight(List<String> asked) {
        words = Tokens.words(String.join(" ", asked));
    }

    Phrase in(String text) {
        var runs = new ArrayList<Phrase>();
        for (int start = 0, end; start < text.length(); start = end) {
            end = endOfRun(text, start);
            var run = text.substring(start, end);
            runs.add(Phrase.of(run, isFound(Folding.fold(run)) ? Tone.STRONG : Tone.PLAIN));
        }
        return Phrase.join("", runs);
    }

    private static int endOfRun(String text, int start) {
        var isWord = Character.isLetterOrDigit(text.charAt(start));
        var end = start + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) == isWord) {
            end++;
        }
        return end;
    }

    private boolean isFound(String run) {
        return words.stream()
                .anyMatch(word -> word.equals(run) || (word.length() >= MIN_PREFIX && run.startsWith(word)));
    }
}
