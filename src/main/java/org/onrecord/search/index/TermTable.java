package org.onrecord.search.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for terms, from 0 on. */
final class TermTable {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Term> sorted = new ArrayList<>();

    /** A term as a row begins with it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Term(byte[] text, int number) {}

    int size() {
        return texts.size();
    }

    /** The number of a term, which gets one if it has none. */
    int of(String term) {
        var known = numbers.putIfAbsent(term, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(term);
        return texts.size() - 1;
    }

    /** Returns all terms, sorted by their bytes; none is added afterwards. */
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

    /** Whether a term says what a question wants. */
    boolean isCue(int term) {
        return text(term).startsWith(QuestionTerms.CUES);
    }
}
