package org.onrecord.search.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.onrecord.search.text.WordList;

/**
 * A table of learned vectors, one for each row of {@link Features} that was seen while learning.
 *
 * <p>In bytes it begins with the checksum of its input and the number of rows. The numbers of the rows follow, in
 * ascending order, then a factor and values of 4 bits for each row.
 */
public final class VectorTable {
    public static final int SIZE = 64;

    public static final int BYTES = SIZE / 2;

    private static final int HEADER = Integer.BYTES * 2;
    private static final int ROW = Float.BYTES + BYTES;
    private static final float LARGEST = 7;

    /** The table that was learned from the questions of the shipped record. */
    public static final VectorTable SHIPPED = shipped();

    private final ByteBuffer bytes;
    private final int count;

    private static VectorTable shipped() {
        try (var in = WordList.open("word-vectors.bin")) {
            return new VectorTable(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public VectorTable(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
        this.count = this.bytes.getInt(Integer.BYTES);
        if (count < 0 || bytes.length != HEADER + (long) count * (Character.BYTES + ROW)) {
            throw new IllegalArgumentException(
                    "a table of vectors has another length than its number of rows requires");
        }
    }

    /**
     * Packs vectors.
     *
     * @param checksum the checksum of the texts from which they were learned
     * @param rows the numbers of the rows, in ascending order
     * @param values the values of all rows, one after another
     */
    static VectorTable of(int checksum, int[] rows, float[] values) {
        var out = ByteBuffer.allocate(HEADER + rows.length * (Character.BYTES + ROW));
        out.putInt(checksum).putInt(rows.length);
        for (var row : rows) {
            out.putChar((char) row);
        }
        for (var row = 0; row < rows.length; row++) {
            var vector = Arrays.copyOfRange(values, row * SIZE, (row + 1) * SIZE);
            out.putFloat(factor(vector)).put(packed(vector));
        }
        return new VectorTable(out.array());
    }

    /** Returns what the packed values of a vector must be multiplied by. */
    public static float factor(float[] vector) {
        var most = 0f;
        for (var value : vector) {
            most = Math.max(most, Math.abs(value));
        }
        return most / LARGEST;
    }

    /** Packs each value of a vector into half a byte. */
    public static byte[] packed(float[] vector) {
        var factor = factor(vector);
        var packed = new byte[BYTES];
        for (var at = 0; at < SIZE && factor > 0; at++) {
            var value = Math.round(vector[at] / factor);
            packed[at / 2] |= (byte) (at % 2 == 0 ? value << 4 : value & 15);
        }
        return packed;
    }

    /** Returns the first of the two values in a packed byte. */
    public static int first(byte two) {
        return two >> 4;
    }

    /** Returns the second of the two values in a packed byte. */
    public static int second(byte two) {
        return (byte) (two << 4) >> 4;
    }

    /** Returns the checksum of the texts from which the vectors were learned. */
    public int checksum() {
        return bytes.getInt(0);
    }

    public byte[] toBytes() {
        return bytes.array();
    }

    /** Returns the sum of the vectors of words, of any length. */
    public float[] sum(List<String> words) {
        var sum = new float[SIZE];
        words.forEach(word -> add(word, sum));
        return sum;
    }

    void add(String word, float[] sum) {
        for (var row : Features.of(word)) {
            addRow(row, sum, 0);
        }
    }

    IntStream rows() {
        return IntStream.range(0, count).map(place -> bytes.getChar(HEADER + place * Character.BYTES));
    }

    /** Adds a row to the values at an index; a row that is not in the table adds nothing. */
    void addRow(int row, float[] sum, int from) {
        var place = place(row);
        if (place < 0) {
            return;
        }
        var at = HEADER + count * Character.BYTES + place * ROW;
        var factor = bytes.getFloat(at);
        for (var value = 0; value < SIZE; value += 2) {
            var two = bytes.get(at + Float.BYTES + value / 2);
            sum[from + value] += factor * first(two);
            sum[from + value + 1] += factor * second(two);
        }
    }

    private int place(int row) {
        var low = 0;
        var high = count - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var found = bytes.getChar(HEADER + middle * Character.BYTES);
            if (found == row) {
                return middle;
            }
            if (found < row) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Gives a vector the length 1, unless it is all zeros. */
    public static float[] scaled(float[] vector) {
        var length = length(vector);
        var scaled = new float[vector.length];
        for (var at = 0; at < vector.length && length > 0; at++) {
            scaled[at] = vector[at] / length;
        }
        return scaled;
    }

    public static float length(float[] vector) {
        var square = 0f;
        for (var value : vector) {
            square += value * value;
        }
        return (float) Math.sqrt(square);
    }

    /**
     * The features of a word: the word itself, and its runs of four characters if it is longer than three, each hashed to a
     * row of the table of vectors (Bojanowski et al. 2017, "Enriching Word Vectors with Subword Information").
     */
    public static final class Features {
        /** The number of rows for words, and the number of rows for runs, which follow them. */
        private static final int ROWS = 1 << 15;

        private static final int RUN = 4;

        private Features() {}

        /** Returns the rows of a word, which is in lower case without accents. */
        static int[] of(String word) {
            var bounded = "<" + word + ">";
            var runs = word.length() < RUN ? 0 : bounded.length() - RUN + 1;
            var rows = new int[1 + runs];
            rows[0] = hash("w:" + word);
            for (var run = 0; run < runs; run++) {
                rows[1 + run] = ROWS + hash("g:" + bounded.substring(run, run + RUN));
            }
            return rows;
        }

        /** Returns whether a row number is of a word rather than of a run. */
        static boolean isWord(int row) {
            return row < ROWS;
        }

        private static int hash(String feature) {
            var checksum = new CRC32();
            checksum.update(feature.getBytes(StandardCharsets.UTF_8));
            return (int) (checksum.getValue() % ROWS);
        }
    }
}
