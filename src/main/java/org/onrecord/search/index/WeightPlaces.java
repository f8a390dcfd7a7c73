package org.onrecord.search.index;

import java.util.Arrays;

/** The different weights of an index in the order of first occurrence; rows refer to them by position. */
final class WeightPlaces {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private double[] weights = new double[16];
    private int size;
    /** A hash table of positions plus one; 0 is an empty slot. */
    private int[] slots = new int[64];

    int of(double weight) {
        var slot = slot(weight);
        if (slots[slot] == 0) {
            if (size == weights.length) {
                grow();
                slot = slot(weight);
            }
            weights[size] = weight;
            slots[slot] = ++size;
        }
        return slots[slot] - 1;
    }

    double[] weights() {
        return Arrays.copyOf(weights, size);
    }

    private void grow() {
        weights = Arrays.copyOf(weights, 2 * size);
        slots = new int[4 * weights.length];
        for (var place = 0; place < size; place++) {
            slots[slot(weights[place])] = place + 1;
        }
    }

    private int slot(double weight) {
        var mask = slots.length - 1;
        var slot = (int) ((Double.doubleToLongBits(weight) * GOLDEN) >>> Integer.SIZE) & mask;
        while (slots[slot] != 0 && weights[slots[slot] - 1] != weight) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
