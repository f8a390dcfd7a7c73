package org.onrecord.search.index;

import java.util.Arrays;
import java.util.Comparator;
import org.onrecord.search.text.Lexicon;
import org.onrecord.search.text.Slot;
import org.onrecord.search.text.Token;

/** A word with the numbers of the terms that it adds to a text. */
final class Word {
    private static final double SYNONYM = 0.8;
    private static final Phrase[] NONE = {};
    private static final Comparator<Phrase> BY_SECOND = Comparator.comparingInt(Phrase::second);

    final Token token;
    final boolean isFunctionWord;
    final int stem;
    private Phrase[] alone = NONE;
    /** Longer phrases that begin with this word, sorted by the stems of their second words. */
    private Phrase[] longer = NONE;
    /** The stems of the second words of the longer phrases. */
    private int[] seconds = {};

    /**
     * A phrase of the word lists.
     *
     * @param term the term of its meaning
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
        add(Lexicon.synonyms(), "=", SYNONYM, table);
    }

    /** Returns a word of a question, without cues, which are passed separately. */
    static Word asked(Token token, TermTable table) {
        var word = new Word(token, table);
        return word.sorted();
    }

    /** Returns a word of a text. */
    static Word of(Token token, TermTable table) {
        var word = new Word(token, table);
        word.add(Lexicon.questions(), QuestionTerms.CUES, QuestionTerms.CUE, table);
        return word.sorted();
    }

    private Word sorted() {
        if (longer.length > 0) {
            Arrays.sort(longer, BY_SECOND);
            seconds = new int[longer.length];
            Arrays.setAll(seconds, at -> longer[at].second());
        }
        return this;
    }

    private void add(Lexicon lexicon, String mark, double weight, TermTable table) {
        var phrases = lexicon.phrasesFrom(token.stem());
        for (var place = 0; place < phrases.size(); place++) {
            var phrase = phrases.get(place);
            if (phrase.slot() != Slot.NONE && !phrase.slot().isIndexed()) {
                continue;
            }
            var rest = new int[phrase.stems().size() - 1];
            for (var at = 0; at < rest.length; at++) {
                rest[at] = table.of(phrase.stems().get(at + 1));
            }
            var one = new Phrase(table.of(mark + phrase.name()), weight, rest);
            if (rest.length == 0) {
                alone = with(alone, one);
            } else {
                longer = with(longer, one);
            }
        }
    }

    private static Phrase[] with(Phrase[] some, Phrase another) {
        var more = Arrays.copyOf(some, some.length + 1);
        more[some.length] = another;
        return more;
    }

    boolean beginsPhrases() {
        return seconds.length > 0 || alone.length > 0;
    }

    /** Adds the terms of the phrases that begin at this word's position in a text. */
    void addPhrases(Word[] words, int count, int place, TermWeights terms) {
        for (var phrase : alone) {
            terms.merge(phrase.term, phrase.weight);
        }
        if (seconds.length == 0 || place + 1 == count) {
            return;
        }
        var second = words[place + 1].stem;
        for (var at = firstOf(second); at < seconds.length && seconds[at] == second; at++) {
            var phrase = longer[at];
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
