package org.onrecord.search.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.failure.Spelling;
import org.onrecord.model.Party;
import org.onrecord.search.text.Tokens;

/** The names of a party, split into words. */
record NameEntry(Party party, List<String> id, List<String> name, List<List<String>> aliases) {
    /** The maximum fraction of wrong letters in a guess. */
    static final double MAX_DISTANCE = 0.4;

    /** The minimum length of a last word that may be a surname. */
    private static final int MIN_SURNAME = 4;

    static NameEntry of(Party party) {
        return new NameEntry(
                party,
                Tokens.words(party.id()),
                Tokens.words(party.name()),
                party.aliases().stream().map(Tokens::words).toList());
    }

    Set<String> words() {
        var words = new LinkedHashSet<>(id);
        words.addAll(name);
        aliases.forEach(words::addAll);
        return words;
    }

    boolean isPublished() {
        return !party.isPrivate();
    }

    boolean isCalled(List<String> words) {
        return words.equals(id) || words.equals(name) || aliases.contains(words);
    }

    static boolean isSpelledLike(List<String> words, List<String> known) {
        return words.stream().allMatch(word -> isNearOneOf(word, known));
    }

    private static boolean isNearOneOf(String word, List<String> known) {
        var limit = Spelling.tolerance(word);
        return known.stream().anyMatch(other -> Spelling.distance(word, other, limit) <= limit);
    }

    /** Returns the normalised edit distance between query and name; a match on the surname is enough. */
    double distance(List<String> words) {
        var all = words.stream().mapToDouble(this::distance).max().orElse(1);
        var isSurnameNear = !words.isEmpty()
                && words.getLast().length() >= MIN_SURNAME
                && isNearOneOf(words.getLast(), List.of(name.getLast()));
        return isSurnameNear ? Math.min(all, MAX_DISTANCE) : all;
    }

    private double distance(String word) {
        var best = 1.0;
        for (var known : name) {
            var longest = Math.max(word.length(), known.length());
            var isBeginning = word.length() > 2 && known.startsWith(word);
            var slips = isBeginning ? 0 : Spelling.distance(word, known, (int) (longest * MAX_DISTANCE));
            best = Math.min(best, isBeginning ? 0.1 : slips / (double) longest);
        }
        return best;
    }
}
