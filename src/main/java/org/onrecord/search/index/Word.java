package org.onrecord.search.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Token;

/** A word with the numbers of the terms that it can add to a text. */
final class Word {
    private static final double SYNONYM = 0.8;

    final Token token;
    final boolean isFunctionWord;
    final int stem;
    final int family;
    private final List<Phrase> alone = new ArrayList<>(0);
    /** The phrases of two words or more that begin with it, by the stems of their second words. */
    private final List<Phrase> longer = new ArrayList<>(0);
    /** The stems of the second words of these. */
    private int[] seconds = {};

    /**
     * A phrase of the word lists.
     *
     * @param term the term of what it means
     * @param rest the stems of its words after the first
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Phrase(int term, double weight, int[] rest) {
        int second() {
            return rest[0];
        }

        boolean fits(Word[] words, int count, int start) {
            if (start + rest.length >= count) {
                return false;
            }
            for (var at = 1; at < rest.length; at++) {
                if (words[start + 1 + at].stem != rest[at]) {
                    return false;
                }
            }
            return true;
        }
    }

    private Word(Token token, TermTable table) {
        this.token = token;
        this.isFunctionWord = Lexicon.isFunctionWord(token.word());
        this.stem = table.of(token.stem());
        this.family = table.of("~" + token.family());
        add(Lexicon.synonyms(), "=", SYNONYM, table);
    }

    /** A word of a question, whose cues are known. */
    static Word asked(Token token, TermTable table) {
        var word = new Word(token, table);
        return word.sorted();
    }

    /** A word of a text. */
    static Word of(Token token, TermTable table) {
        var word = new Word(token, table);
        word.add(Lexicon.cues(), QuestionTerms.CUES, QuestionTerms.CUE, table);
        return word.sorted();
    }

    private Word sorted() {
        longer.sort(Comparator.comparingInt(Phrase::second));
        seconds = longer.isEmpty()
                ? seconds
                : longer.stream().mapToInt(Phrase::second).toArray();
        return this;
    }

    private void add(Lexicon lexicon, String mark, double weight, TermTable table) {
        for (var phrase : lexicon.phrasesFrom(token.stem())) {
            var rest = new int[phrase.stems().size() - 1];
            for (var at = 0; at < rest.length; at++) {
                rest[at] = table.of(phrase.stems().get(at + 1));
            }
            (rest.length == 0 ? alone : longer).add(new Phrase(table.of(mark + phrase.name()), weight, rest));
        }
    }

    boolean beginsPhrases() {
        return seconds.length > 0 || !alone.isEmpty();
    }

    /** Adds what the phrases mean that begin at a place of a text, where this word is. */
    void addPhrases(Word[] words, int count, int place, TermWeights terms) {
        for (var at = 0; at < alone.size(); at++) {
            terms.merge(alone.get(at).term, alone.get(at).weight);
        }
        if (seconds.length == 0 || place + 1 == count) {
            return;
        }
        var second = words[place + 1].stem;
        for (var at = firstOf(second); at < seconds.length && seconds[at] == second; at++) {
            var phrase = longer.get(at);
            if (phrase.fits(words, count, place)) {
                terms.merge(phrase.term, phrase.weight);
            }
        }
    }

    private int firstOf(int second) {
        var low = 0;
        var high = seconds.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (seconds[middle] < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
