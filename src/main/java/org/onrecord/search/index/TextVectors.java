package org.onrecord.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.onrecord.model.CaseRecord;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.PackTable;
import org.onrecord.pack.RowReader.ByteSlice;
import org.onrecord.pack.RowWriter;
import org.onrecord.pack.Rows;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.vectors.VectorTable;

/**
 * The vectors of the texts of entries, in values of 4 bits.
 *
 * <p>The row of an entry has the number of its texts, their values, and a factor for each of them.
 */
public final class TextVectors {
    private static final String NAME = "text vectors";
    private static final int BYTES = VectorTable.BYTES;
    private static final int MAX_WORDS = 80;
    private static final int BYTE_VALUES = 256;

    static final PackTable<CaseRecord> TABLE = new PackTable<>(NAME, TextVectors::make);

    private final VectorTable words;
    private final List<Vectors> entries = new ArrayList<>();
    private final int[] owners;

    /**
     * The vectors of one entry.
     *
     * @param factors what gives each vector the length 1
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Vectors(ByteSlice values, float[] factors) {}

    TextVectors(CaseRecord record) {
        this.words = LearnedTable.in(record.rows(LearnedTable.TABLE));
        var rows = record.rows(TABLE);
        for (var entry = 0; entry < rows.size(); entry++) {
            var row = rows.row(entry);
            entries.add(new Vectors(row.slice(row.count(BYTES) * BYTES), row.floats()));
        }
        this.owners = IntStream.range(0, entries.size())
                .flatMap(entry -> IntStream.generate(() -> entry).limit(entries.get(entry).factors.length))
                .toArray();
    }

    /** Returns the sum of the vectors of words, of length 1. */
    public float[] direction(List<String> text) {
        return VectorTable.scaled(words.sum(first(text)));
    }

    public int[] owners() {
        return owners;
    }

    /** Returns the cosine of each text and a vector of length 1. */
    public float[] cosines(float[] direction) {
        // Two values share a byte: their products are looked up together.
        var products = new float[BYTES * BYTE_VALUES];
        for (var at = 0; at < BYTES; at++) {
            for (var two = 0; two < BYTE_VALUES; two++) {
                products[at * BYTE_VALUES + two] = VectorTable.first((byte) two) * direction[2 * at]
                        + VectorTable.second((byte) two) * direction[2 * at + 1];
            }
        }
        var cosines = new float[owners.length];
        var number = 0;
        for (var entry : entries) {
            var bytes = entry.values.bytes();
            var from = entry.values.from();
            for (var factor : entry.factors) {
                // Two sums, since a processor adds to one only after it has added to it.
                var even = 0f;
                var odd = 0f;
                for (var at = 0; at < products.length; at += 2 * BYTE_VALUES) {
                    even += products[at + (bytes[from++] & 0xFF)];
                    odd += products[at + BYTE_VALUES + (bytes[from++] & 0xFF)];
                }
                cosines[number++] = (even + odd) * factor;
            }
        }
        return cosines;
    }

    static void make(CaseRecord record, MadeTables made) {
        var words = LearnedTable.in(made.rows(LearnedTable.TABLE, record));
        var known = new HashMap<String, float[]>();
        Function<String, float[]> vectors = word -> known.computeIfAbsent(word, one -> words.sum(List.of(one)));
        made.add(NAME, Rows.of(EntryTexts.of(record).toList(), (entry, row) -> write(entry.all(), vectors, row)));
    }

    private static void write(List<String> texts, Function<String, float[]> vectors, RowWriter row) {
        row.number(texts.size());
        var factors = new float[texts.size()];
        for (var text = 0; text < factors.length; text++) {
            var sum = new float[VectorTable.SIZE];
            for (var word : first(Tokens.spoken(texts.get(text)))) {
                var vector = vectors.apply(word);
                for (var at = 0; at < sum.length; at++) {
                    sum[at] += vector[at];
                }
            }
            row.raw(VectorTable.packed(sum));
            var length = VectorTable.length(sum);
            factors[text] = length == 0 ? 0 : VectorTable.factor(sum) / length;
        }
        row.raw(RowWriter.floats(factors));
    }

    private static List<String> first(List<String> words) {
        return words.subList(0, Math.min(words.size(), MAX_WORDS));
    }
}
