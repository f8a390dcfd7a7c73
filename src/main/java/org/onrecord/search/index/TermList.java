package org.onrecord.search.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Terms packed into one array in the order of their bytes, and found by bisection. */
final class TermList {
    private final byte[] bytes;
    /** For each term where it ends, and the next begins. */
    private final int[] ends;

    private TermList(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    /** Packs terms that {@link #sorted} has sorted. */
    static TermList of(List<String> terms) {
        var bytes = new ByteArrayOutputStream();
        var ends = new int[terms.size()];
        for (var place = 0; place < ends.length; place++) {
            bytes.writeBytes(terms.get(place).getBytes(StandardCharsets.UTF_8));
            ends[place] = bytes.size();
        }
        return new TermList(bytes.toByteArray(), ends);
    }

    /** Terms in the order of their bytes. */
    static List<String> sorted(Collection<String> terms) {
        return terms.stream()
                .map(term -> Map.entry(term.getBytes(StandardCharsets.UTF_8), term))
                .sorted(Map.Entry.comparingByKey(Arrays::compareUnsigned))
                .map(Map.Entry::getValue)
                .toList();
    }

    int count() {
        return ends.length;
    }

    /** The place of a term, or a negative number if it is none of these. */
    int place(String term) {
        var sought = term.getBytes(StandardCharsets.UTF_8);
        var place = firstFrom(sought);
        return place < ends.length && Arrays.equals(bytes, start(place), ends[place], sought, 0, sought.length)
                ? place
                : -1;
    }

    /** The place of the first term that begins with a prefix, or of the one that would come after it. */
    int firstFrom(String prefix) {
        return firstFrom(prefix.getBytes(StandardCharsets.UTF_8));
    }

    boolean startsWith(int place, String prefix) {
        var sought = prefix.getBytes(StandardCharsets.UTF_8);
        var start = start(place);
        return ends[place] - start >= sought.length
                && Arrays.equals(bytes, start, start + sought.length, sought, 0, sought.length);
    }

    private int firstFrom(byte[] sought) {
        var low = 0;
        var high = ends.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(bytes, start(middle), ends[middle], sought, 0, sought.length) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int start(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }
}
