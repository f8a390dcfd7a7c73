package org.onrecord.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the values of a row, in the order in which they were written. */
public final class RowReader {
    private static final int BITS = 7;

    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int end;
    private int at;

    RowReader over(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
        return this;
    }

    public int number() {
        var number = 0;
        var shift = 0;
        var read = next();
        while (read < 0) {
            number |= (read & (RowWriter.MORE - 1)) << shift;
            shift += BITS;
            read = next();
        }
        return number | read << shift;
    }

    public String text() {
        var length = number();
        skip(length);
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    public int[] numbers() {
        var numbers = new int[count(1)];
        for (var at = 0; at < numbers.length; at++) {
            numbers[at] = number();
        }
        return numbers;
    }

    public List<String> texts() {
        var texts = new String[count(1)];
        for (var at = 0; at < texts.length; at++) {
            texts[at] = text();
        }
        return List.of(texts);
    }

    /** Reads reals written by {@link RowWriter#floats}. */
    public float[] floats() {
        var reals = new float[(end - at) / Float.BYTES];
        ByteBuffer.wrap(bytes, at, end - at).asFloatBuffer().get(reals);
        return reals;
    }

    /**
     * Reads the number of values that follow, checking it against the rest of the row.
     *
     * @param bytes the minimum size of a value
     */
    public int count(int bytes) {
        var count = number();
        if (count < 0 || count > (end - at) / bytes) {
            throw new PackDamage("ends inside a row");
        }
        return count;
    }

    /** Reads bytes written by {@link RowWriter#raw}. */
    byte[] raw(int length) {
        skip(length);
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** Reads bytes written by {@link RowWriter#raw} without copying them. */
    public ByteSlice slice(int length) {
        skip(length);
        return new ByteSlice(bytes, at - length);
    }

    public byte[] rest() {
        return raw(end - at);
    }

    /** Reads a part that is preceded by its length. */
    public RowReader part() {
        var length = number();
        skip(length);
        return new RowReader().over(bytes, at - length, at);
    }

    int compareText(byte[] other) {
        var length = number();
        skip(length);
        return Arrays.compareUnsigned(bytes, at - length, at, other, 0, other.length);
    }

    boolean startsWith(byte[] prefix) {
        var length = number();
        skip(length);
        return length >= prefix.length
                && Arrays.equals(bytes, at - length, at - length + prefix.length, prefix, 0, prefix.length);
    }

    private byte next() {
        if (at >= end) {
            throw new PackDamage("ends inside a row");
        }
        return bytes[at++];
    }

    private void skip(int length) {
        if (length < 0 || length > end - at) {
            throw new PackDamage("ends inside a row");
        }
        at += length;
    }

    /**
     * Bytes within an array, which are not copied.
     *
     * @param from the index of the first one
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record ByteSlice(byte[] bytes, int from) {}
}
