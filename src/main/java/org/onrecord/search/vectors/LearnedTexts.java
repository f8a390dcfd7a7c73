package org.onrecord.search.vectors;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.onrecord.search.text.Tokens;

/** The texts to learn from, each with the number of its entry. The texts share the features of their words. */
public final class LearnedTexts {
    private static final int MAX_WORDS = 80;

    private final List<Text> texts = new ArrayList<>();
    private final Map<String, int[]> features = new HashMap<>();
    private final CRC32 checksum = new CRC32();

    /**
     * A text of an entry.
     *
     * @param entry the number of its entry
     * @param words the features of each word
     */
    @SuppressWarnings("ArrayRecordComponent") // Read in each pass, and never changed.
    record Text(int entry, int[][] words) {}

    /** Adds a text of an entry. A text without words counts for the checksum only. */
    public void add(int entry, String text) {
        var known = Tokens.spoken(text).stream()
                .limit(MAX_WORDS)
                .map(word -> features.computeIfAbsent(word, Features::of))
                .toArray(int[][]::new);
        if (known.length > 0) {
            texts.add(new Text(entry, known));
        }
        var bytes = ByteBuffer.allocate((known.length + 1) * Integer.BYTES).putInt(entry);
        for (var word : known) {
            bytes.putInt(Arrays.hashCode(word));
        }
        checksum.update(bytes.flip());
    }

    List<Text> texts() {
        return texts;
    }

    public int size() {
        return texts.size();
    }

    /** Returns a checksum of the entries and features of the texts, on which alone the vectors depend. */
    public int checksum() {
        return (int) checksum.getValue();
    }
}
