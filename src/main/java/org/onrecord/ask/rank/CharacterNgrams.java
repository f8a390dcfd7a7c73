package org.onrecord.ask.rank;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * A scorer of texts by the character four-grams they share with a question. It tolerates differences in spelling,
 * endings and word order, and ignores case and punctuation.
 *
 * <p>Each text is a language model of its four-grams, with Jelinek-Mercer smoothing by all texts (Zhai and Lafferty
 * 2001, "A study of smoothing methods for language models applied to ad hoc information retrieval"). Four-grams work
 * best for English (McNamee and Mayfield 2004, "Character n-gram tokenization for European language text retrieval").
 */
final class CharacterNgrams {
    private static final int LENGTH = 4;
    /** The weight of all texts in the smoothed model. */
    private static final double SMOOTHING = 0.3;

    /** 2 to the 64th divided by the golden ratio, for multiplicative hashing. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int HIGH = 40;

    /** The distinct four-grams. */
    private final long[] ngrams;
    /** The frequency of each in the question. */
    private final int[] frequencies;
    /** The number of four-grams in the question, with repetitions. */
    private final int length;
    /** An open-addressing hash table, at most half full, of indexes into the four-grams plus one; 0 is empty. */
    private final int[] table;

    CharacterNgrams(String question) {
        var all = LongStream.builder();
        read(question, all);
        var found = all.build().toArray();
        this.length = found.length;
        this.ngrams = Arrays.stream(found).distinct().toArray();
        this.frequencies = new int[ngrams.length];
        this.table = new int[Integer.highestOneBit(Math.max(1, ngrams.length)) * 4];
        for (var place = 0; place < ngrams.length; place++) {
            table[slot(ngrams[place])] = place + 1;
        }
        for (var ngram : found) {
            frequencies[table[slot(ngram)] - 1]++;
        }
    }

    /**
     * Returns the slot of a four-gram, or a free one, by linear probing (Knuth, The Art of Computer Programming 3,
     * 6.4).
     */
    private int slot(long ngram) {
        var slot = (int) ((ngram * SPREAD) >>> HIGH) & (table.length - 1);
        while (table[slot] != 0 && ngrams[table[slot] - 1] != ngram) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    /** The frequency of each four-gram of the question in a text, and the text's total. */
    private final class Counts implements LongConsumer {
        private final double[] each = new double[ngrams.length];
        private double all;

        @Override
        public void accept(long ngram) {
            all++;
            var place = table[slot(ngram)];
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
        var collection = new Counts();
        counts.forEach(collection::add);
        return counts.stream().mapToDouble(count -> fit(count, collection)).toArray();
    }

    private Counts count(List<String> text) {
        var counts = new Counts();
        text.forEach(part -> read(part, counts));
        return counts;
    }

    private double fit(Counts text, Counts collection) {
        var sum = 0.0;
        for (var place = 0; place < ngrams.length; place++) {
            if (collection.each[place] > 0) {
                var own = text.all == 0 ? 0 : text.each[place] / text.all;
                var expected = collection.each[place] / collection.all;
                sum += frequencies[place] * Math.log1p((1 - SMOOTHING) / SMOOTHING * own / expected);
            }
        }
        return length == 0 ? 0 : sum / length;
    }

    /** Reads the four-grams of a text between spaces, each packed into a long. */
    private static void read(String text, LongConsumer ngrams) {
        var ngram = (long) ' ';
        var length = 1;
        for (var at = 0; at <= text.length(); at++) {
            var next = at == text.length() ? ' ' : folded(text.charAt(at));
            if (next != ' ' || (char) ngram != ' ') {
                ngram = ngram << Character.SIZE | next;
                length++;
                if (length >= LENGTH) {
                    ngrams.accept(ngram);
                }
            }
        }
    }

    private static char folded(char letter) {
        return Character.isLetterOrDigit(letter) ? Character.toLowerCase(letter) : ' ';
    }
}
