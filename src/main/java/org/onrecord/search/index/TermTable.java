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

    /** The number of a term, or -1. */
    int find(String term) {
        return numbers.getOrDefault(term, -1);
    }

    String text(int term) {
        return texts.get(term);
    }

    /** Whether a term says what a question wants. */
    boolean isCue(int term) {
        return text(term).startsWith(QuestionTerms.CUES);
    }

    /** The numbers of all terms in the order of their bytes. */
    int[] sorted() {
        @SuppressWarnings("ArrayRecordComponent")
        record Key(byte[] text, int number) {}
        var keys = new ArrayList<Key>(size());
        texts.forEach(text -> keys.add(new Key(text.getBytes(StandardCharsets.UTF_8), keys.size())));
        keys.sort((one, other) -> Arrays.compareUnsigned(one.text(), other.text()));
        return keys.stream().mapToInt(Key::number).toArray();
    }
}
