package org.onrecord.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for terms, from 0 on. */
final class TermTable {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

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

    Map<String, Integer> numbers() {
        return numbers;
    }

    String text(int term) {
        return texts.get(term);
    }

    /** Whether a term says what a question wants. */
    boolean isCue(int term) {
        return text(term).startsWith(QuestionTerms.CUES);
    }
}
