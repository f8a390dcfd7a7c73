package org.onrecord.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.RowWriter;
import org.onrecord.pack.Rows;

/** A builder of an {@link IndexField} that collects the weights of terms, text by text. */
final class FieldBuilder {
    private final TermTable table;
    private final List<Integer> lengths = new ArrayList<>();
    /** The end of each text's terms. */
    private int[] ends = new int[1 << 10];

    private int count;
    private int[] terms;
    private double[] weights;
    private int size;

    /** Creates an empty builder with room for the expected number of terms in all texts. */
    FieldBuilder(TermTable table, int expected) {
        this.table = table;
        this.terms = new int[expected];
        this.weights = new double[expected];
    }

    /** Adds the next text. */
    void add(TermWeights text) {
        if (size + text.size() > terms.length) {
            var more = Math.max(2 * size, size + text.size());
            terms = Arrays.copyOf(terms, more);
            weights = Arrays.copyOf(weights, more);
        }
        for (var at = 0; at < text.size(); at++) {
            terms[size] = text.term(at);
            weights[size++] = text.weight(at);
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = size;
    }

    void addLength(int length) {
        lengths.add(length);
    }

    void build(String name, MadeTables made) {
        var starts = starts();
        var texts = new int[size];
        var sorted = new double[size];
        sort(starts.clone(), texts, sorted);
        var used = new ArrayList<TermTable.Term>();
        for (var term : table.sorted()) {
            if (starts[term.number() + 1] > starts[term.number()]) {
                used.add(term);
            }
        }
        var places = new WeightPlaces();
        var rows = Rows.of(used, (term, row) -> {
            var at = starts[term.number()];
            var end = starts[term.number() + 1];
            row.bytes(term.text()).number(end - at);
            for (var last = -1; at < end; last = texts[at++]) {
                row.number(texts[at] - last).number(places.of(sorted[at]));
            }
        });
        var all = lengths.stream().mapToInt(Integer::intValue).toArray();
        IndexField.add(made, name, rows, RowWriter.reals(places.weights()), RowWriter.numbers(all));
    }

    /** Returns the start of each term's texts, and the end of the last ones. */
    private int[] starts() {
        var starts = new int[table.size() + 1];
        for (var at = 0; at < size; at++) {
            starts[terms[at] + 1]++;
        }
        for (var term = 0; term < table.size(); term++) {
            starts[term + 1] += starts[term];
        }
        return starts;
    }

    /** Sorts texts and weights by term, with a counting sort. */
    private void sort(int[] next, int[] texts, double[] sorted) {
        var at = 0;
        for (var text = 0; text < count; text++) {
            for (; at < ends[text]; at++) {
                var place = next[terms[at]]++;
                texts[place] = text;
                sorted[place] = weights[at];
            }
        }
    }

    /** Returns the vector length of each text: weights times rarity, and times a factor for cues. */
    float[] vectorLengths(double cueFactor) {
        var rarities = rarities(cueFactor);
        var vectors = new float[count];
        var at = 0;
        for (var text = 0; text < count; text++) {
            var square = 0.0;
            for (; at < ends[text]; at++) {
                var value = weights[at] * rarities[terms[at]];
                square += value * value;
            }
            vectors[text] = (float) Math.sqrt(square);
        }
        return vectors;
    }

    /** Returns the rarity of each term, computed once per number of texts. */
    private double[] rarities(double cueFactor) {
        var starts = starts();
        var byCount = new double[count + 1];
        var rarities = new double[table.size()];
        for (var term = 0; term < rarities.length; term++) {
            var having = starts[term + 1] - starts[term];
            if (byCount[having] == 0) {
                byCount[having] = Bm25.rarity(having, count);
            }
            rarities[term] = byCount[having] * (table.isCue(term) ? cueFactor : 1);
        }
        return rarities;
    }
}
