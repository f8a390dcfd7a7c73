package org.onrecord.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A hash map from words to values, which are created at the first lookup. A lookup takes characters, so that no string
 * is created.
 *
 * @param <W> the type of values
 */
public final class WordMap<W> {
    private static final int START = 1 << 12;

    private final Function<String, W> make;
    private final List<W> known = new ArrayList<>();
    private char[][] words = new char[START][];
    private int[] hashes = new int[START];
    private int[] numbers = new int[START];

    public WordMap(Function<String, W> make) {
        this.make = make;
    }

    public void forEach(Consumer<W> each) {
        known.forEach(each);
    }

    W get(char[] letters, int start, int length) {
        var hash = hash(letters, start, length);
        var slot = slot(letters, start, length, hash);
        if (words[slot] == null) {
            put(slot, Arrays.copyOfRange(letters, start, start + length), hash, known.size());
            known.add(make.apply(new String(letters, start, length)));
            growIfFull();
            return known.getLast();
        }
        return known.get(numbers[slot]);
    }

    private static int hash(char[] letters, int start, int length) {
        var hash = 0;
        for (var at = start; at < start + length; at++) {
            hash = 31 * hash + letters[at];
        }
        return hash ^ (hash >>> 15);
    }

    private int slot(char[] letters, int start, int length, int hash) {
        var slot = hash & (words.length - 1);
        while (words[slot] != null && !(hashes[slot] == hash && isAt(slot, letters, start, length))) {
            slot = (slot + 1) & (words.length - 1);
        }
        return slot;
    }

    private boolean isAt(int slot, char[] letters, int start, int length) {
        var word = words[slot];
        if (word.length != length) {
            return false;
        }
        for (var at = 0; at < length; at++) {
            if (word[at] != letters[start + at]) {
                return false;
            }
        }
        return true;
    }

    private void put(int slot, char[] word, int hash, int number) {
        words[slot] = word;
        hashes[slot] = hash;
        numbers[slot] = number;
    }

    private void growIfFull() {
        if (2 * known.size() < words.length) {
            return;
        }
        var before = words;
        var hashed = hashes;
        var numbered = numbers;
        words = new char[2 * before.length][];
        hashes = new int[words.length];
        numbers = new int[words.length];
        for (var at = 0; at < before.length; at++) {
            if (before[at] != null) {
                put(slot(before[at], 0, before[at].length, hashed[at]), before[at], hashed[at], numbered[at]);
            }
        }
    }
}
