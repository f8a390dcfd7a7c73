package org.onrecord.search.vectors;

/** The texts of one side of a batch, with their vectors of length 1 and the lengths before. */
final class Side {
    private static final int SIZE = VectorTable.SIZE;
    private static final float TEMPERATURE = 0.07f;
    private static final float LOG_OF_2 = (float) 0.6931471805599453;
    private static final float LOG2_OF_E = (float) 1.4426950408889634;

    /** The features that were kept of each text, by their places in the table that is learned. */
    final int[][] features;

    final float[][] vectors;
    final float[] lengths;
    /** The slopes of the loss by the vectors. */
    final float[][] slopes;

    Side(int count) {
        this.features = new int[count][];
        this.vectors = new float[count][SIZE];
        this.lengths = new float[count];
        this.slopes = new float[count][SIZE];
    }

    /**
     * Adds the slopes of the loss by the vectors of both sides.
     *
     * @param entries the entry of each pair
     */
    static void addSlopes(int[] entries, Side one, Side other) {
        var count = entries.length;
        var shares = shares(entries, one, other);
        var columns = new float[count];
        for (var row : shares) {
            for (var next = 0; next < count; next++) {
                columns[next] += row[next];
            }
        }
        var scale = 1 / (count * TEMPERATURE);
        for (var at = 0; at < count; at++) {
            var sum = 0f;
            for (var share : shares[at]) {
                sum += share;
            }
            for (var next = 0; next < count; next++) {
                var slope = shares[at][next] / sum + shares[at][next] / columns[next] - (next == at ? 2 : 0);
                add(slope * scale, other.vectors[next], one.slopes[at]);
                add(slope * scale, one.vectors[at], other.slopes[next]);
            }
        }
    }

    private static void add(float factor, float[] vector, float[] sum) {
        for (var value = 0; value < SIZE; value++) {
            sum[value] += factor * vector[value];
        }
    }

    /**
     * Returns e to the power of each cosine divided by the temperature, relative to the greatest possible; 0 for
     * another pair of the same entry.
     */
    private static float[][] shares(int[] entries, Side one, Side other) {
        var count = entries.length;
        var turned = new float[SIZE][count];
        for (var at = 0; at < count; at++) {
            for (var value = 0; value < SIZE; value++) {
                turned[value][at] = other.vectors[at][value];
            }
        }
        var shares = new float[count][count];
        for (var at = 0; at < count; at++) {
            var row = shares[at];
            for (var value = 0; value < SIZE; value++) {
                var factor = one.vectors[at][value];
                var column = turned[value];
                for (var next = 0; next < count; next++) {
                    row[next] += factor * column[next];
                }
            }
            for (var next = 0; next < count; next++) {
                row[next] = next != at && entries[at] == entries[next] ? 0 : exp((row[next] - 1) / TEMPERATURE);
            }
        }
        return shares;
    }

    /**
     * Returns e to a power between -80 and 1, to six digits: by the first terms of its series, which are much faster
     * than {@code StrictMath} and as much the same on each machine.
     */
    static float exp(float power) {
        var doublings = power * LOG2_OF_E;
        var whole = (int) Math.floor(doublings + 0.5f);
        var rest = (doublings - whole) * LOG_OF_2;
        var series = 1 + rest * (1 + rest / 2 * (1 + rest / 3 * (1 + rest / 4 * (1 + rest / 5))));
        return series * Float.intBitsToFloat((whole + 127) << 23);
    }
}
