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

/** Reads the texts of a record into terms. A record has few words, and those often: what each comes to is found once. */
final class TermReader {
    private final MentionFinder finder;
    private final QuestionTerms terms;
    private final WordMap<Known> known;
    private Word[] words = new Word[64];
    private NameWord[] names = new NameWord[64];
    private int count;
    private boolean mayNameSomebody;
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

    /** The terms of a text, until the next one is read. */
    TermWeights read(String text) {
        count = 0;
        mayNameSomebody = false;
        tokens.read(text);
        return terms.of(words, count, mayNameSomebody ? finder.findExactIn(names, count) : List.of());
    }

    private void add(Known one) {
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
            names = Arrays.copyOf(names, 2 * count);
        }
        one.count++;
        words[count] = one.word;
        names[count++] = one.name;
        mayNameSomebody |= one.name.mayBegin();
    }

    /** How many words the text has that was read last. */
    int length() {
        return count;
    }

    /** All words that were read, with how often. */
    Map<String, Integer> vocabulary() {
        var counts = new HashMap<String, Integer>();
        known.forEach(one -> counts.put(one.word.token.word(), one.count));
        return counts;
    }
}
