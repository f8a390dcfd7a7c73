package org.onrecord.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Collects the values of a row, in order. */
public final class RowWriter {
    private static final int BITS = 7;
    static final int MORE = 1 << BITS;

    private byte[] bytes = new byte[8];
    private int size;

    public static byte[] numbers(int[] numbers) {
        var row = new RowWriter().number(numbers.length);
        for (var number : numbers) {
            row.number(number);
        }
        return row.toBytes();
    }

    public static byte[] floats(float[] reals) {
        var row = ByteBuffer.allocate(reals.length * Float.BYTES);
        row.asFloatBuffer().put(reals);
        return row.array();
    }

    /** Adds a non-negative number: seven bits per byte, the lowest first, with the eighth bit set if more follow. */
    public RowWriter number(int number) {
        var rest = number;
        while ((rest & -MORE) != 0) {
            put((byte) (rest | MORE));
            rest >>>= BITS;
        }
        put((byte) rest);
        return this;
    }

    public RowWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public RowWriter texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    /** Adds bytes, preceded by their number. */
    public RowWriter bytes(byte[] more) {
        return number(more.length).raw(more);
    }

    /** Adds bytes without their number. */
    public RowWriter raw(byte[] more) {
        return raw(more, more.length);
    }

    public RowWriter add(RowWriter other) {
        return raw(other.bytes, other.size);
    }

    private RowWriter raw(byte[] more, int length) {
        reserve(length);
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
        return this;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void writeTo(ByteBuffer out) {
        out.put(bytes, 0, size);
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void put(byte one) {
        reserve(1);
        bytes[size++] = one;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
