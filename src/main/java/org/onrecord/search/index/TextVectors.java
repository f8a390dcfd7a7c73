package org.onrecord.search.index;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.CaseRecord;
import org.onrecord.pack.ByteSlice;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.RowWriter;
import org.onrecord.pack.Rows;
import org.onrecord.pack.Table;
import org.onrecord.search.text.Tokens;
import org.onrecord.search.text.WordMap;
import org.onrecord.search.vectors.VectorTable;

/** The vectors of the texts of entries, in values of 4 bits, many in a row. */
public final class TextVectors {
    private static final String NAME = "text vectors";
    private static final int SIZE = VectorTable.SIZE;
    private static final int BYTES = SIZE / 2;
    private static final int IN_A_ROW = 256;
    private static final float LARGEST = 7;
    private static final int MAX_WORDS = 80;
    private static final int BYTE_VALUES = 256;

    static final Table<CaseRecord> TABLE = new Table<>(NAME, TextVectors::make);

    private final VectorTable words;
    /** The entry of each text. */
    private final int[] owners;
    /** The inverse length of each vector. */
    private final float[] factors;

    private final List<ByteSlice> rows;

    TextVectors(CaseRecord record) {
        this.words = LearnedTable.in(record.rows(LearnedTable.TABLE));
        var stored = record.rows(TABLE);
        var counts = stored.row(0).numbers();
        var texts = 0;
        for (var count : counts) {
            texts += count;
        }
        this.owners = new int[texts];
        var text = 0;
        for (var entry = 0; entry < counts.length; entry++) {
            for (var at = 0; at < counts[entry]; at++) {
                owners[text++] = entry;
            }
        }
        this.factors = stored.row(1).floats();
        var rest = texts;
        this.rows = new ArrayList<>();
        for (var row = 2; row < stored.size(); row++) {
            rows.add(stored.row(row).slice(Math.min(IN_A_ROW, rest) * BYTES));
            rest -= IN_A_ROW;
        }
    }

    /** Returns the sum of the vectors of words, of length 1. */
    public float[] direction(List<String> text) {
        return VectorTable.scaled(words.sum(text.subList(0, Math.min(text.size(), MAX_WORDS))));
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
                products[at * BYTE_VALUES + two] =
                        ((byte) two >> 4) * direction[2 * at] + ((byte) (two << 4) >> 4) * direction[2 * at + 1];
            }
        }
        var cosines = new float[owners.length];
        for (var text = 0; text < cosines.length; text++) {
            var row = rows.get(text / IN_A_ROW);
            var from = row.from() + text % IN_A_ROW * BYTES;
            var sum = 0f;
            for (var at = 0; at < BYTES; at++) {
                sum += products[at * BYTE_VALUES + (row.bytes()[from + at] & 0xFF)];
            }
            cosines[text] = sum * factors[text];
        }
        return cosines;
    }

    static void make(CaseRecord record, MadeTables made) {
        var builder = new Builder(LearnedTable.in(made.rows(LearnedTable.TABLE, record)));
        EntryTexts.of(record).forEach(entry -> builder.add(entry.all()));
        builder.build(made);
    }

    /** A builder that knows the vector of each word that it has read. */
    private static final class Builder {
        private final List<Integer> counts = new ArrayList<>();
        private final List<Float> factors = new ArrayList<>();
        private final List<byte[]> rows = new ArrayList<>();
        private RowWriter row = new RowWriter();
        private float[] sum = new float[SIZE];
        private int read;
        private final Tokens tokens;

        Builder(VectorTable words) {
            this.tokens = Tokens.reader(new WordMap<>(word -> words.sum(List.of(word))), this::addWord);
        }

        private void addWord(float[] vector) {
            if (read++ < MAX_WORDS) {
                for (var at = 0; at < SIZE; at++) {
                    sum[at] += vector[at];
                }
            }
        }

        void add(List<String> texts) {
            counts.add(texts.size());
            texts.forEach(this::add);
        }

        private void add(String text) {
            sum = new float[SIZE];
            read = 0;
            tokens.read(text);
            var most = 0f;
            for (var value : sum) {
                most = Math.max(most, Math.abs(value));
            }
            var bytes = new byte[BYTES];
            var square = 0;
            for (var at = 0; at < SIZE && most > 0; at++) {
                var value = Math.round(sum[at] / most * LARGEST);
                square += value * value;
                bytes[at / 2] |= (byte) (at % 2 == 0 ? value << 4 : value & 15);
            }
            row.raw(bytes);
            factors.add(square == 0 ? 0 : 1 / (float) Math.sqrt(square));
            if (factors.size() % IN_A_ROW == 0) {
                endRow();
            }
        }

        private void endRow() {
            rows.add(row.toBytes());
            row = new RowWriter();
        }

        void build(MadeTables made) {
            if (factors.size() % IN_A_ROW != 0) {
                endRow();
            }
            var lengths = new float[factors.size()];
            for (var at = 0; at < lengths.length; at++) {
                lengths[at] = factors.get(at);
            }
            rows.addFirst(RowWriter.floats(lengths));
            rows.addFirst(RowWriter.numbers(
                    counts.stream().mapToInt(Integer::intValue).toArray()));
            made.add(NAME, Rows.of(rows.toArray(byte[][]::new)));
        }
    }
}
