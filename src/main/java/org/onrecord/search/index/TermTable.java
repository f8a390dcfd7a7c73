package org.onrecord.search.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Consecutive numbers for terms, from 0. */
final class TermTable {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Term> sorted = new ArrayList<>();

    /** A term in UTF-8, the key of a row. */
    @SuppressWarnings("ArrayRecordComponent")
    record Term(byte[] text, int number) {}

    int size() {
        return texts.size();
    }

    /** Returns the number of a term, assigning one to a new term. */
    int of(String term) {
        var known = numbers.putIfAbsent(term, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(term);
        return texts.size() - 1;
    }

    /** Returns all terms, sorted by their bytes. No term may be added afterwards. */
    List<Term> sorted() {
        if (sorted.isEmpty()) {
            texts.forEach(text -> sorted.add(new Term(text.getBytes(StandardCharsets.UTF_8), sorted.size())));
            sorted.sort((one, other) -> Arrays.compareUnsigned(one.text(), other.text()));
        }
        return sorted;
    }

    String text(int term) {
        return texts.get(term);
    }

    /** Whether a term is a cue for the kind of answer. */
    boolean isCue(int term) {
        return text(term).startsWith(QuestionTerms.CUES);
    }
}
