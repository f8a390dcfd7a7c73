package org.onrecord.ask.rank;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * The runs of four characters of a question: texts that have them answer it, whatever the endings and spelling of its words and
 * however they follow one another. Capitals, and which signs are between words, make no difference.
 *
 * <p>A text is a language model of its runs, smoothed by those of all texts (Zhai and Lafferty 2001, "A study of smoothing methods
 * for language models applied to ad hoc information retrieval": Jelinek-Mercer). Runs of four are best for English by McNamee and
 * Mayfield 2004, "Character n-gram tokenization for European language text retrieval".
 */
final class CharacterRuns {
    private static final int RUN = 4;
    /** How much all texts together count beside one of them. */
    private static final double SMOOTHING = 0.3;

    /** Multiplied by 2 to the 64th over the golden ratio, the high bits of a number depend on all of its own. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int HIGH = 40;

    /** Each once. */
    private final long[] runs;
    /** How often the question has each. */
    private final int[] times;
    /** How many runs the question has, repeated ones included. */
    private final int length;
    /** A hash table, at most half full, of the places of the runs: each with one added, and 0 where nothing is. */
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

    /** Where in the table a run is, or would be (Knuth, The Art of Computer Programming 3, 6.4: linear probing). */
    private int slot(long run) {
        var slot = (int) ((run * SPREAD) >>> HIGH) & (table.length - 1);
        while (table[slot] != 0 && runs[table[slot] - 1] != run) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    /** How often a text has each run of the question, and how many runs it has. */
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
     * How well each of several texts fits: how much likelier it makes the runs of the question than all of them together do, as a
     * logarithm and for a run of the question; 0 if it has none of them.
     *
     * @param texts each in parts that do not follow one another
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

    /** Reads the runs of a text, each as the number that its characters make; it begins and ends with a space. */
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
