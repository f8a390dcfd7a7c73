package org.onrecord.search.index;

import java.util.ArrayList;
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
    private final List<Word> words = new ArrayList<>();
    private final List<NameWord> names = new ArrayList<>();

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
    }

    /** The terms of a text, until the next one is read. */
    TermWeights read(String text) {
        words.clear();
        names.clear();
        Tokens.split(text, known, one -> {
            one.count++;
            words.add(one.word);
            names.add(one.name);
        });
        return terms.of(words, finder.findExactIn(names));
    }

    /** How many words the text has that was read last. */
    int length() {
        return words.size();
    }

    /** All words that were read, with how often. */
    Map<String, Integer> vocabulary() {
        var counts = new HashMap<String, Integer>();
        known.forEach(one -> counts.put(one.word.token.word(), one.count));
        return counts;
    }
}
