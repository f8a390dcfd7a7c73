package org.onrecord.ask.rank;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * Scores texts by their character four-grams in common with a question, which tolerates spelling, endings and word
 * order. Ignores case and punctuation.
 *
 * <p>Each text is a language model of its four-grams, with Jelinek-Mercer smoothing by all texts (Zhai and Lafferty
 * 2001, "A study of smoothing methods for language models applied to ad hoc information retrieval"). Four-grams work
 * best for English (McNamee and Mayfield 2004, "Character n-gram tokenization for European language text retrieval").
 */
final class CharacterRuns {
    private static final int RUN = 4;
    /** The weight of all texts in the smoothed model. */
    private static final double SMOOTHING = 0.3;

    /**
     * 2 to the 64th divided by the golden ratio, for multiplicative hashing: the high bits depend on all bits of the
     * key.
     */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int HIGH = 40;

    /** The distinct four-grams. */
    private final long[] runs;
    /** The frequency of each in the question. */
    private final int[] times;
    /** The number of four-grams in the question, with repetitions. */
    private final int length;
    /** An open-addressing hash table, at most half full, of indexes into the four-grams plus one; 0 is empty. */
    private final int[] table;

    CharacterRuns(String question) {
        var all = LongStream.builder();
        read(question, all);
        var found = all.build().toArray();
        this.length = found.length;
        this.runs = Arrays.stream(found).distinct().toArray();
        this.times = new int[runs.length];
        this.table = new int[Integer.highestOneBit(Math.max(1, runs.length)) * 4];
        for (var place = 0; place < runs.length; place++) {
            table[slot(runs[place])] = place + 1;
        }
        for (var run : found) {
            times[table[slot(run)] - 1]++;
        }
    }

    /**
     * Returns the slot of a four-gram, or the empty slot for it (Knuth, The Art of Computer Programming 3, 6.4: linear
     * probing).
     */
    private int slot(long run) {
        var slot = (int) ((run * SPREAD) >>> HIGH) & (table.length - 1);
        while (table[slot] != 0 && runs[table[slot] - 1] != run) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    /** The frequency of each four-gram of the question in a text, and the text's total. */
    private final class Counts implements LongConsumer {
        private final double[] each = new double[runs.length];
        private double all;

        @Override
        public void accept(long run) {
            all++;
            var place = table[slot(run)];
            if (place > 0) {
                each[place - 1]++;
            }
        }

        void add(Counts other) {
            all += other.all;
            Arrays.setAll(each, place -> each[place] + other.each[place]);
        }
    }

    /**
     * Returns the mean log-likelihood ratio of the question's four-grams for each text, against all texts; 0 if it has
     * none of them.
     *
     * @param texts each in parts that are not contiguous
     */
    double[] fit(List<List<String>> texts) {
        var counts = texts.stream().map(this::count).toList();
        var together = new Counts();
        counts.forEach(together::add);
        return counts.stream().mapToDouble(count -> fit(count, together)).toArray();
    }

    private Counts count(List<String> text) {
        var counts = new Counts();
        text.forEach(part -> read(part, counts));
        return counts;
    }

    private double fit(Counts text, Counts together) {
        var sum = 0.0;
        for (var place = 0; place < runs.length; place++) {
            if (together.each[place] > 0) {
                var own = text.all == 0 ? 0 : text.each[place] / text.all;
                var usual = together.each[place] / together.all;
                sum += times[place] * Math.log1p((1 - SMOOTHING) / SMOOTHING * own / usual);
            }
        }
        return length == 0 ? 0 : sum / length;
    }

    /** Reads the four-grams of a text between spaces, each packed into a long. */
    private static void read(String text, LongConsumer runs) {
        var run = (long) ' ';
        var read = 1;
        for (var at = 0; at <= text.length(); at++) {
            var next = at == text.length() ? ' ' : folded(text.charAt(at));
            if (next != ' ' || (char) run != ' ') {
                run = run << Character.SIZE | next;
                read++;
                if (read >= RUN) {
                    runs.accept(run);
                }
            }
        }
    }

    private static char folded(char letter) {
        return Character.isLetterOrDigit(letter) ? Character.toLowerCase(letter) : ' ';
    }
}
