package org.onrecord.search.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.names.NameWord;
import org.onrecord.search.text.Token;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordMap;

/** A reader of texts into terms. Words repeat often, so each is analysed only once. */
final class TermReader {
    private final MentionFinder finder;
    private final QuestionTerms terms;
    private final WordMap<Known> known;
    private Word[] words = new Word[64];
    private NameWord[] names = new NameWord[64];
    private int count;
    private boolean mayHaveNames;

    private final Tokens tokens;

    private static final class Known {
        private final Word word;
        private final NameWord name;
        private int count;

        Known(Word word, NameWord name) {
            this.word = word;
            this.name = name;
        }
    }

    TermReader(MentionFinder finder, TermTable table) {
        this.finder = finder;
        this.terms = new QuestionTerms(table);
        this.known = new WordMap<>(text -> {
            var token = Token.of(text);
            return new Known(Word.of(token, table), finder.word(token));
        });
        this.tokens = Tokens.reader(known, this::add);
    }

    /** Returns the terms of a text; the result is reused for the next one. */
    TermWeights read(String text) {
        count = 0;
        mayHaveNames = false;
        tokens.read(text);
        return terms.of(words, count, mayHaveNames ? finder.findExactIn(names, count) : List.of());
    }

    private void add(Known one) {
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
            names = Arrays.copyOf(names, 2 * count);
        }
        one.count++;
        words[count] = one.word;
        names[count++] = one.name;
        mayHaveNames |= one.name.mayBegin();
    }

    /** Returns the number of words in the last text. */
    int length() {
        return count;
    }

    /** Returns the counts of all words read. */
    Map<String, Integer> vocabulary() {
        var counts = new HashMap<String, Integer>();
        known.forEach(one -> counts.put(one.word.token.word(), one.count));
        return counts;
    }
}
