package org.onrecord.search.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Vectors of English words: words of similar meaning have vectors of similar direction.
 *
 * <p>The table has a vector for each word piece of a sentence encoder; {@code bench/vectors/make} makes it. A word is split
 * into the longest pieces in the table, from left to right (Wu et al. 2016, "Google's neural machine translation system").
 */
public final class WordVectors {
    /** The number of values of a vector. */
    public static final int SIZE = 64;

    private static final String RESOURCE = "word-vectors.bin";
    /** The mark of a piece that continues a word. */
    private static final String MARK = "##";

    private static final int MAX_LENGTH = 40;

    /** The pieces one after another, in byte order. */
    private static final byte[] PIECES;
    /** The end of each piece. */
    private static final int[] ENDS;

    /** The values of 4 bits, two in a byte, the first in the upper half. */
    private static final byte[] VALUES;

    static {
        try (var in = new DataInputStream(WordList.open(RESOURCE))) {
            in.readInt();
            ENDS = new int[in.readInt()];
            if (in.readInt() != SIZE) {
                throw new IllegalStateException(RESOURCE + " has vectors of another size");
            }
            var pieces = new byte[ENDS.length * MAX_LENGTH];
            var end = 0;
            for (var piece = 0; piece < ENDS.length; piece++) {
                var length = in.readUnsignedByte();
                in.readFully(pieces, end, length);
                end += length;
                ENDS[piece] = end;
            }
            PIECES = Arrays.copyOf(pieces, end);
            VALUES = in.readNBytes(ENDS.length * SIZE / 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WordVectors() {}

    /** Returns the checksum that the table begins with. */
    static int checksum() {
        try (var in = new DataInputStream(WordList.open(RESOURCE))) {
            return in.readInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the sum of the vectors of a word's pieces; zeros if a part of the word is in no piece. */
    public static int[] of(String word) {
        var sum = new int[SIZE];
        var letters = (MARK + word.substring(0, Math.min(word.length(), MAX_LENGTH))).getBytes(StandardCharsets.UTF_8);
        var start = MARK.length();
        var from = start;
        while (start < letters.length) {
            var piece = longest(letters, from, start);
            if (piece < 0) {
                return new int[SIZE];
            }
            for (var at = 0; at < SIZE; at += 2) {
                var two = VALUES[(piece * SIZE + at) / 2];
                sum[at] += two >> 4;
                sum[at + 1] += (byte) (two << 4) >> 4;
            }
            start = from + ENDS[piece] - start(piece);
            // The rest of the word continues it.
            from = start - MARK.length();
            Arrays.fill(letters, from, start, (byte) '#');
        }
        return sum;
    }

    /** Returns the direction of a text, a vector of length 1, which is that of the sum of its words; or zeros. */
    public static float[] direction(List<Token> words) {
        var sum = new float[SIZE];
        for (var word : words) {
            var vector = of(word.word());
            for (var at = 0; at < SIZE; at++) {
                sum[at] += vector[at];
            }
        }
        scale(sum, 1);
        return sum;
    }

    /** Gives a vector a length, unless it is all zeros. */
    public static void scale(float[] vector, float length) {
        var square = 0f;
        for (var value : vector) {
            square += value * value;
        }
        var factor = square == 0 ? 0 : length / (float) Math.sqrt(square);
        for (var at = 0; at < vector.length; at++) {
            vector[at] *= factor;
        }
    }

    /**
     * Returns the longest piece that these letters begin with; or -1.
     *
     * @param from the start of the letters, which may be a mark
     * @param start the start of the word's own letters; the piece has at least one of them
     */
    private static int longest(byte[] letters, int from, int start) {
        var end = letters.length;
        while (end > start) {
            var piece = lastUpTo(letters, from, end);
            if (piece < 0) {
                return -1;
            }
            var first = start(piece);
            var common = Arrays.mismatch(letters, from, end, PIECES, first, ENDS[piece]);
            if (common < 0 || common == ENDS[piece] - first) {
                return common < 0 || from + common > start ? piece : -1;
            }
            end = from + common;
        }
        return -1;
    }

    /** Returns the last piece that is not after these letters; or -1. */
    private static int lastUpTo(byte[] letters, int from, int end) {
        var low = 0;
        var high = ENDS.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(PIECES, start(middle), ENDS[middle], letters, from, end) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static int start(int piece) {
        return piece == 0 ? 0 : ENDS[piece - 1];
    }
}
