package org.onrecord.search.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.pack.RowWriter;

/** Postings as they are made, by the numbers of terms. */
final class MadePostings implements Postings {
    private final TermTable terms;
    /** For each term where its facts begin, and at the end where the last ones end. */
    private final int[] starts;

    private final int[] facts;
    private final double[] weights;

    private MadePostings(TermTable terms, int[] starts, int[] facts, double[] weights) {
        this.terms = terms;
        this.starts = starts;
        this.facts = facts;
        this.weights = weights;
    }

    /** How many facts have a term. */
    int count(int term) {
        return term < 0 || term + 1 >= starts.length ? 0 : starts[term + 1] - starts[term];
    }

    @Override
    public boolean contains(String term) {
        return count(terms.find(term)) > 0;
    }

    @Override
    public PostingList list(String term) {
        return list(terms.find(term));
    }

    private PostingList list(int term) {
        return count(term) == 0 ? PostingList.none() : new PostingList(facts, weights, starts[term], starts[term + 1]);
    }

    @Override
    public List<PostingList> listsFrom(String prefix) {
        return numbers()
                .filter(term -> terms.text(term).startsWith(prefix))
                .mapToObj(this::list)
                .toList();
    }

    private IntStream numbers() {
        return IntStream.range(0, starts.length - 1).filter(term -> count(term) > 0);
    }

    @Override
    public Stream<byte[]> rows(WeightPlaces places) {
        return Arrays.stream(terms.sorted())
                .filter(term -> count(term) > 0)
                .mapToObj(term -> row(terms.text(term).getBytes(StandardCharsets.UTF_8), term, places));
    }

    private byte[] row(byte[] text, int term, WeightPlaces places) {
        var row = new RowWriter().bytes(text).number(count(term));
        var last = -1;
        for (var at = starts[term]; at < starts[term + 1]; at++) {
            row.number(facts[at] - last).number(places.of(weights[at]));
            last = facts[at];
        }
        return row.toBytes();
    }

    /** Collects the weights of facts in the order of their numbers. */
    static final class Builder {
        private final TermTable table;
        /** For each fact where its terms end. */
        private int[] ends = new int[1 << 10];

        private int count;
        private int[] terms;
        private double[] weights;
        private int size;

        /**
         * Collects some.
         *
         * @param expected about how many terms all facts have, each counted as often as it is in a fact
         */
        Builder(TermTable table, int expected) {
            this.table = table;
            this.terms = new int[expected];
            this.weights = new double[expected];
        }

        /** Adds the next fact. */
        void add(TermWeights fact) {
            if (size + fact.size() > terms.length) {
                var more = Math.max(2 * size, size + fact.size());
                terms = Arrays.copyOf(terms, more);
                weights = Arrays.copyOf(weights, more);
            }
            for (var at = 0; at < fact.size(); at++) {
                terms[size] = fact.term(at);
                weights[size++] = fact.weight(at);
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, 2 * count);
            }
            ends[count++] = size;
        }

        /** Each fact's terms, one fact after another, sorted by counting into those of each term. */
        MadePostings build() {
            var starts = new int[table.size() + 1];
            for (var at = 0; at < size; at++) {
                starts[terms[at] + 1]++;
            }
            for (var term = 0; term < table.size(); term++) {
                starts[term + 1] += starts[term];
            }
            return sorted(starts, starts.clone());
        }

        private MadePostings sorted(int[] starts, int[] next) {
            var facts = new int[size];
            var sorted = new double[size];
            var at = 0;
            for (var fact = 0; fact < count; fact++) {
                for (; at < ends[fact]; at++) {
                    var place = next[terms[at]]++;
                    facts[place] = fact;
                    sorted[place] = weights[at];
                }
            }
            return new MadePostings(table, starts, facts, sorted);
        }

        /** For each fact the length of the vector of its weights by the rarity of the terms, cues times a factor. */
        float[] lengths(MadePostings made, double ofCues) {
            var rarities = rarities(made, ofCues);
            var lengths = new float[count];
            var at = 0;
            for (var fact = 0; fact < count; fact++) {
                var square = 0.0;
                for (; at < ends[fact]; at++) {
                    var value = weights[at] * rarities[terms[at]];
                    square += value * value;
                }
                lengths[fact] = (float) Math.sqrt(square);
            }
            return lengths;
        }

        /** For each term how rare it is, found once for all terms that as many facts have. */
        private double[] rarities(MadePostings made, double ofCues) {
            var byCount = new double[count + 1];
            var rarities = new double[table.size()];
            for (var term = 0; term < rarities.length; term++) {
                var having = made.count(term);
                if (byCount[having] == 0) {
                    byCount[having] = Bm25.rarity(having, count);
                }
                rarities[term] = byCount[having] * (table.isCue(term) ? ofCues : 1);
            }
            return rarities;
        }
    }
}
