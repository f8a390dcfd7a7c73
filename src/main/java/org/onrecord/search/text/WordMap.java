package org.onrecord.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is known of each word, made when the word is first met. A word need not become a text to be found.
 *
 * @param <W> what is known
 */
public final class WordMap<W> {
    private static final int START = 1 << 12;

    private final Function<String, W> make;
    private final List<W> known = new ArrayList<>();
    private char[][] words = new char[START][];
    private int[] numbers = new int[START];

    public WordMap(Function<String, W> make) {
        this.make = make;
    }

    public void forEach(Consumer<W> each) {
        known.forEach(each);
    }

    W get(char[] letters, int length) {
        var slot = slot(letters, length);
        if (words[slot] == null) {
            words[slot] = Arrays.copyOf(letters, length);
            numbers[slot] = known.size();
            known.add(make.apply(new String(letters, 0, length)));
            growIfFull();
            return known.getLast();
        }
        return known.get(numbers[slot]);
    }

    private int slot(char[] letters, int length) {
        var hash = 0;
        for (var at = 0; at < length; at++) {
            hash = 31 * hash + letters[at];
        }
        var slot = (hash ^ (hash >>> 15)) & (words.length - 1);
        while (words[slot] != null && !Arrays.equals(words[slot], 0, words[slot].length, letters, 0, length)) {
            slot = (slot + 1) & (words.length - 1);
        }
        return slot;
    }

    private void growIfFull() {
        if (2 * known.size() < words.length) {
            return;
        }
        var before = words;
        var numbered = numbers;
        words = new char[2 * before.length][];
        numbers = new int[words.length];
        for (var at = 0; at < before.length; at++) {
            if (before[at] != null) {
                var slot = slot(before[at], before[at].length);
                words[slot] = before[at];
                numbers[slot] = numbered[at];
            }
        }
    }
}
