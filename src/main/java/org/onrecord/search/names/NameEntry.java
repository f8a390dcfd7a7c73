package org.onrecord.search.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.failure.Spelling;
import org.onrecord.model.Party;
import org.onrecord.search.text.Tokens;

/** The words of a party's names, split once. */
record NameEntry(Party party, List<String> id, List<String> name, List<List<String>> aliases) {
    /** The largest share of a word's letters that may be wrong for a guess. */
    static final double REACH = 0.4;

    /** The shortest last word that may be a surname. */
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

    /** The share of letters that would have to change to make words of the name out of those asked; the surname alone may do. */
    double remoteness(List<String> words) {
        var all = words.stream().mapToDouble(this::remoteness).max().orElse(1);
        var isSurnameNear = !words.isEmpty()
                && words.getLast().length() >= MIN_SURNAME
                && isNearOneOf(words.getLast(), List.of(name.getLast()));
        return isSurnameNear ? Math.min(all, REACH) : all;
    }

    private double remoteness(String word) {
        var best = 1.0;
        for (var known : name) {
            var longest = Math.max(word.length(), known.length());
            var isBeginning = word.length() > 2 && known.startsWith(word);
            var slips = isBeginning ? 0 : Spelling.distance(word, known, (int) (longest * REACH));
            best = Math.min(best, isBeginning ? 0.1 : slips / (double) longest);
        }
        return best;
    }
}
