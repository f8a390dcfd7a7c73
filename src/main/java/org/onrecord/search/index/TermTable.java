package org.onrecord.search.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers for terms, from 0 on. Of a pair of words, which most terms are, only the numbers of the two are kept. */
final class TermTable {
    private static final int LEAST = 64;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<@Nullable String> texts;
    /** For each term that is a pair its two numbers. */
    private long[] pairs;
    /** A hash table of the numbers of pairs, each one higher than it is; 0 for none. */
    private int[] slots;
    /** The pair in each slot, one higher; 0 for none. */
    private long[] keys;

    TermTable() {
        this(LEAST);
    }

    /**
     * An empty table.
     *
     * @param expected about how many terms there will be
     */
    TermTable(int expected) {
        var size = Integer.highestOneBit(Math.max(LEAST, 2 * expected - 1));
        this.texts = new ArrayList<>(size);
        this.pairs = new long[size];
        this.slots = new int[2 * size];
        this.keys = new long[2 * size];
    }

    int size() {
        return texts.size();
    }

    /** The number of a term, which gets one if it has none. */
    int of(String term) {
        var known = numbers.get(term);
        if (known != null) {
            return known;
        }
        numbers.put(term, texts.size());
        return add(term, 0);
    }

    /** The number of the pair of two terms. */
    int of(int first, int second) {
        if (texts.size() == pairs.length) {
            grow();
        }
        var pair = pair(first, second);
        var slot = slot(pair);
        if (slots[slot] == 0) {
            slots[slot] = texts.size() + 1;
            keys[slot] = pair + 1;
            return add(null, pair);
        }
        return slots[slot] - 1;
    }

    /** Whether a term says what a question wants. */
    boolean isCue(int term) {
        var text = texts.get(term);
        return text != null && text.startsWith(QuestionTerms.CUES);
    }

    /** The number of a term, or -1. */
    int find(String term) {
        var known = numbers.get(term);
        if (known != null) {
            return known;
        }
        var space = term.indexOf(' ');
        var first = space < 0 ? null : numbers.get(term.substring(0, space));
        var second = space < 0 ? null : numbers.get(term.substring(space + 1));
        return first == null || second == null ? -1 : slots[slot(pair(first, second))] - 1;
    }

    String text(int term) {
        var text = texts.get(term);
        var pair = pairs[term];
        return text != null ? text : text(first(pair)) + " " + text(second(pair));
    }

    /**
     * The numbers of all terms in the order of their bytes.
     *
     * <p>A space, as it is in a pair, comes before all else that a word has: pairs are sorted by the ranks of their two words.
     */
    int[] sorted() {
        @SuppressWarnings("ArrayRecordComponent")
        record Key(byte[] text, int number) {}
        var keys = new ArrayList<Key>(numbers.size());
        numbers.forEach((text, number) -> keys.add(new Key(text.getBytes(StandardCharsets.UTF_8), number)));
        keys.sort((one, other) -> Arrays.compareUnsigned(one.text(), other.text()));
        var ranks = new int[size()];
        for (var rank = 0; rank < keys.size(); rank++) {
            ranks[keys.get(rank).number()] = rank + 1;
        }
        var sorted = new long[size()];
        for (var term = 0; term < sorted.length; term++) {
            sorted[term] = texts.get(term) != null
                    ? pair(ranks[term], 0)
                    : pair(ranks[first(pairs[term])], ranks[second(pairs[term])]);
        }
        Arrays.sort(sorted);
        var order = new int[sorted.length];
        for (var at = 0; at < order.length; at++) {
            var first = keys.get(first(sorted[at]) - 1).number();
            var second = second(sorted[at]);
            order[at] = second == 0
                    ? first
                    : slots[slot(pair(first, keys.get(second - 1).number()))] - 1;
        }
        return order;
    }

    private int add(@Nullable String text, long pair) {
        var number = texts.size();
        if (number == pairs.length) {
            grow();
        }
        texts.add(text);
        pairs[number] = pair;
        return number;
    }

    private void grow() {
        var size = pairs.length;
        var numbered = slots;
        pairs = Arrays.copyOf(pairs, 2 * size);
        slots = new int[2 * numbered.length];
        keys = new long[slots.length];
        for (var one : numbered) {
            if (one > 0) {
                var slot = slot(pairs[one - 1]);
                slots[slot] = one;
                keys[slot] = pairs[one - 1] + 1;
            }
        }
    }

    private static long pair(int first, int second) {
        return ((long) first << Integer.SIZE) | second;
    }

    private static int first(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    private static int second(long pair) {
        return (int) pair;
    }

    /** The place of a pair in the hash table, or where it would be. */
    private int slot(long pair) {
        var slot = (int) ((pair * GOLDEN) >>> Integer.SIZE) & (slots.length - 1);
        while (keys[slot] != 0 && keys[slot] != pair + 1) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
