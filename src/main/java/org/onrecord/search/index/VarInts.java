package org.onrecord.search.index;

import java.io.ByteArrayOutputStream;

/**
 * Reads numbers from 0 on, packed one after the other in as few bytes as each takes.
 *
 * <p>A byte has seven bits of a number, the lowest first; its eighth bit is set when more of the number follow.
 */
final class VarInts {
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final byte[] bytes;
    private int at;

    VarInts(byte[] bytes, int start) {
        this.bytes = bytes;
        this.at = start;
    }

    static void add(int number, ByteArrayOutputStream bytes) {
        var rest = number;
        while (rest >= MORE) {
            bytes.write(rest | MORE);
            rest >>>= BITS;
        }
        bytes.write(rest);
    }

    int next() {
        var number = 0;
        var shift = 0;
        var read = bytes[at++];
        while (read < 0) {
            number |= (read & (MORE - 1)) << shift;
            shift += BITS;
            read = bytes[at++];
        }
        return number | read << shift;
    }
}
