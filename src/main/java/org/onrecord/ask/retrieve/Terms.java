package org.onrecord.ask.retrieve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/** The terms of a record, packed into one array in the order of their bytes and found by bisection. */
final class Terms {
    private final byte[] bytes;
    /** For each term where it ends, and the next begins. */
    private final int[] ends;

    private Terms(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    /** Packs terms of which none is there twice. */
    static Terms of(Collection<String> terms) {
        var sorted = terms.stream()
                .map(term -> term.getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .toList();
        var bytes = new ByteArrayOutputStream();
        var ends = new int[sorted.size()];
        for (var place = 0; place < ends.length; place++) {
            bytes.writeBytes(sorted.get(place));
            ends[place] = bytes.size();
        }
        return new Terms(bytes.toByteArray(), ends);
    }

    int count() {
        return ends.length;
    }

    String at(int place) {
        return new String(bytes, start(place), ends[place] - start(place), StandardCharsets.UTF_8);
    }

    /** The place of a term, or a negative number if it is none of these. */
    int place(String term) {
        var sought = term.getBytes(StandardCharsets.UTF_8);
        var low = 0;
        var high = ends.length - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var order = Arrays.compareUnsigned(bytes, start(middle), ends[middle], sought, 0, sought.length);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private int start(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }
}
