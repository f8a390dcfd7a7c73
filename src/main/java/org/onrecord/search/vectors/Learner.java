package org.onrecord.search.vectors;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.vectors.VectorTable.Features;

/**
 * Learns vectors from texts that belong together: two texts of one entry shall be more similar to each other
 * than to the other texts of a batch.
 *
 * <p>The loss is the softmax of the cosines of a batch divided by a temperature, in both directions (Oord et al. 2018,
 * "Representation Learning with Contrastive Predictive Coding"; Henderson et al. 2017, "Efficient Natural Language
 * Response Suggestion for Smart Reply"), reduced with Adam (Kingma and Ba 2015). The seed, the single thread and the
 * order of additions are fixed, so that the same texts give the same bytes on each machine.
 */
public final class Learner {
    private static final int SIZE = VectorTable.SIZE;
    private static final int BATCH = 512;
    private static final float RATE = 3e-3f;
    private static final double DROPPED = 0.2;
    private static final float WORD_SPREAD = 0.1f;
    private static final float RUN_SPREAD = 0.03f;

    private final Texts texts;
    /** The numbers of the rows that occur in the texts or in the start table. */
    private final int[] rows;
    /** The place of each row in the table that is learned. */
    private final int[] places = new int[Character.MAX_VALUE + 1];

    private final float[] values;
    private final float[] means;
    private final float[] squares;
    private final float[] slopes;
    private final SplittableRandom random = new SplittableRandom(1);
    private int steps;

    /** @param start the table to begin with; null to begin with random values */
    public Learner(Texts texts, @Nullable VectorTable start) {
        this.texts = texts;
        var used = new BitSet();
        texts.texts.forEach(text ->
                Arrays.stream(text.words()).forEach(word -> Arrays.stream(word).forEach(used::set)));
        var begun = new BitSet();
        if (start != null) {
            start.rows().forEach(begun::set);
            used.or(begun);
        }
        this.rows = used.stream().toArray();
        this.values = new float[rows.length * SIZE];
        this.means = new float[values.length];
        this.squares = new float[values.length];
        this.slopes = new float[values.length];
        for (var place = 0; place < rows.length; place++) {
            places[rows[place]] = place;
            if (start != null && begun.get(rows[place])) {
                start.addRow(rows[place], values, place * SIZE);
            } else {
                scatter(place);
            }
        }
    }

    /** Gives a row random values. A vector of zeros has no direction to be turned from. */
    private void scatter(int place) {
        var spread = Features.isWord(rows[place]) ? WORD_SPREAD : RUN_SPREAD;
        for (var at = place * SIZE; at < (place + 1) * SIZE; at++) {
            values[at] = gaussian() * spread;
        }
    }

    /** Returns a value of nearly normal distribution, by the sum of twelve uniform ones; the same on each machine. */
    private float gaussian() {
        var sum = -6.0;
        for (var time = 0; time < 12; time++) {
            sum += random.nextDouble();
        }
        return (float) sum;
    }

    /**
     * Learns.
     *
     * @param passes how often each text is paired with another one of its entry
     * @param most the most pairs of a pass, chosen at random
     * @param progress receives how many of a hundred parts are done
     */
    public VectorTable learn(int passes, int most, IntConsumer progress) {
        for (var pass = 0; pass < passes; pass++) {
            var pairs = pairs(most);
            // Batches of nearly the same size: a small last one would move as much as a whole one.
            var batches = (pairs.length + BATCH - 1) / BATCH;
            for (var batch = 0; batch < batches; batch++) {
                var from = (int) ((long) pairs.length * batch / batches);
                var to = (int) ((long) pairs.length * (batch + 1) / batches);
                learn(Arrays.copyOfRange(pairs, from, to));
                progress.accept((100 * pass + 100 * (batch + 1) / batches) / passes);
            }
        }
        return VectorTable.of(texts.checksum(), rows, values);
    }

    /** Returns texts with another one of their entry, in random order. */
    private Text[][] pairs(int most) {
        var byEntry = new TreeMap<Integer, List<Text>>();
        texts.texts.forEach(text ->
                byEntry.computeIfAbsent(text.entry(), _ -> new ArrayList<>()).add(text));
        var pairs = new ArrayList<Text[]>();
        for (var own : byEntry.values()) {
            if (own.size() > 1) {
                own.forEach(text -> pairs.add(new Text[] {text, own.get(random.nextInt(own.size()))}));
            }
        }
        for (var at = pairs.size() - 1; at > 0; at--) {
            var other = random.nextInt(at + 1);
            var one = pairs.get(at);
            pairs.set(at, pairs.get(other));
            pairs.set(other, one);
        }
        return pairs.stream().limit(most).toArray(Text[][]::new);
    }

    private void learn(Text[][] pairs) {
        var one = side(pairs, 0);
        var other = side(pairs, 1);
        Side.addSlopes(Arrays.stream(pairs).mapToInt(pair -> pair[0].entry()).toArray(), one, other);
        var touched = new BitSet();
        passBack(one, touched);
        passBack(other, touched);
        steps++;
        move(touched);
    }

    private Side side(Text[][] pairs, int which) {
        var side = new Side(pairs.length);
        for (var at = 0; at < pairs.length; at++) {
            side.features[at] = some(pairs[at][which].words());
            var vector = side.vectors[at];
            for (var feature : side.features[at]) {
                for (var value = 0; value < SIZE; value++) {
                    vector[value] += values[feature * SIZE + value];
                }
            }
            side.lengths[at] = (float) Math.sqrt(product(vector, vector)) + 1e-9f;
            for (var value = 0; value < SIZE; value++) {
                vector[value] /= side.lengths[at];
            }
        }
        return side;
    }

    /** Returns the places of most features of a text, so that no single one decides. */
    private int[] some(int[][] words) {
        var all = Arrays.stream(words)
                .flatMapToInt(Arrays::stream)
                .map(row -> places[row])
                .toArray();
        var kept =
                Arrays.stream(all).filter(_ -> random.nextDouble() >= DROPPED).toArray();
        return kept.length == 0 ? all : kept;
    }

    private static float product(float[] one, float[] other) {
        var sum = 0f;
        for (var at = 0; at < SIZE; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    /** Passes the slopes of scaled vectors to the features of their texts. */
    private void passBack(Side side, BitSet touched) {
        for (var at = 0; at < side.features.length; at++) {
            var vector = side.vectors[at];
            var slope = side.slopes[at];
            var along = product(vector, slope);
            for (var value = 0; value < SIZE; value++) {
                slope[value] = (slope[value] - along * vector[value]) / side.lengths[at];
            }
            for (var feature : side.features[at]) {
                touched.set(feature);
                for (var value = 0; value < SIZE; value++) {
                    slopes[feature * SIZE + value] += slope[value];
                }
            }
        }
    }

    private void move(BitSet touched) {
        var first = (float) (1 - StrictMath.pow(0.9, steps));
        var second = (float) (1 - StrictMath.pow(0.999, steps));
        for (var row = touched.nextSetBit(0); row >= 0; row = touched.nextSetBit(row + 1)) {
            for (var at = row * SIZE; at < (row + 1) * SIZE; at++) {
                means[at] = 0.9f * means[at] + 0.1f * slopes[at];
                squares[at] = 0.999f * squares[at] + 0.001f * slopes[at] * slopes[at];
                values[at] -= RATE * (means[at] / first) / ((float) Math.sqrt(squares[at] / second) + 1e-8f);
                slopes[at] = 0;
            }
        }
    }

    /** The texts of one side of a batch, with their vectors of length 1 and the lengths before. */
    static final class Side {
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

    /**
     * A text of an entry.
     *
     * @param entry the number of its entry
     * @param words the features of each word
     */
    @SuppressWarnings("ArrayRecordComponent") // Read in each pass, and never changed.
    private record Text(int entry, int[][] words) {}

    /** The texts to learn from, each with the number of its entry. The texts share the features of their words. */
    public static final class Texts {
        private static final int MAX_WORDS = 80;

        private final List<Text> texts = new ArrayList<>();
        private final Map<String, int[]> features = new HashMap<>();
        private final CRC32 checksum = new CRC32();

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

        public int size() {
            return texts.size();
        }

        /** Returns a checksum of the entries and features of the texts, on which alone the vectors depend. */
        public int checksum() {
            return (int) checksum.getValue();
        }
    }
}
