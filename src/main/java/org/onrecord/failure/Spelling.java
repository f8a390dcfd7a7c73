package org.onrecord.failure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Suggests known words for a misspelt one. */
public final class Spelling {
    private Spelling() {}

    /**
     * Returns the words nearest to a misspelt one, nearest first, then in alphabetical order, up to the number of slips
     * allowed for its length.
     */
    public static List<String> nearest(String word, Collection<String> known) {
        record Scored(String word, int distance) {}
        var limit = Math.max(1, tolerance(word));
        var scored = new ArrayList<Scored>();
        for (var candidate : known) {
            var distance = distance(word, candidate, limit);
            if (distance <= limit) {
                scored.add(new Scored(candidate, distance));
            }
        }
        scored.sort(Comparator.comparingInt(Scored::distance).thenComparing(Scored::word));
        return scored.stream().map(Scored::word).distinct().toList();
    }

    /** Returns the slips allowed for a word's length: none up to 2 letters, 1 up to 7, 2 from 8 letters. */
    public static int tolerance(String word) {
        var length = word.length();
        return length < 3 ? 0 : length < 8 ? 1 : 2;
    }

    /**
     * Returns the Damerau-Levenshtein distance in its optimal string alignment form: insertions, deletions,
     * substitutions and swaps of neighbours, each counted once (Boytsov 2011, section 2.1).
     *
     * @param limit larger distances are returned as {@code limit + 1}
     */
    public static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        var beforeLast = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return Math.min(last[b.length()], limit + 1);
    }
}
