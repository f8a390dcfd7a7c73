package org.onrecord.search.index;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.CaseRecord;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.RowWriter;
import org.onrecord.pack.Rows;
import org.onrecord.pack.Table;
import org.onrecord.search.text.WordVectors;

/** The vector of each target, which is the mean of those of its text and its sample questions; several in a row, in bytes. */
final class TargetVectors {
    private static final String NAME = "vectors";
    private static final float LARGEST = Byte.MAX_VALUE;
    private static final int IN_A_ROW = 64;

    static final Table<CaseRecord> TABLE = new Table<>(NAME, TargetIndexBuilder::make);

    private final Rows vectors;

    TargetVectors(CaseRecord record) {
        this.vectors = record.rows(TABLE);
    }

    /** Returns the cosine of a direction and the vector of each target. */
    double[] cosines(float[] direction, int targets) {
        var cosines = new double[targets];
        for (var first = 0; first < targets; first += IN_A_ROW) {
            var count = Math.min(IN_A_ROW, targets - first);
            var row = vectors.row(first / IN_A_ROW).raw(count * WordVectors.SIZE);
            for (var target = 0; target < count; target++) {
                var product = 0f;
                for (var at = 0; at < WordVectors.SIZE; at++) {
                    product += direction[at] * row[target * WordVectors.SIZE + at];
                }
                cosines[first + target] = product / LARGEST;
            }
        }
        return cosines;
    }

    /** A builder that collects the vectors in the order of targets. */
    static final class Builder {
        private final List<byte[]> vectors = new ArrayList<>();

        /** Adds the vector of the next target, of any length. */
        void add(float[] sum) {
            WordVectors.scale(sum, LARGEST);
            var vector = new byte[sum.length];
            for (var at = 0; at < vector.length; at++) {
                vector[at] = (byte) Math.round(sum[at]);
            }
            vectors.add(vector);
        }

        void build(MadeTables made) {
            var rows = new ArrayList<byte[]>();
            for (var first = 0; first < vectors.size(); first += IN_A_ROW) {
                var row = new RowWriter();
                vectors.subList(first, Math.min(first + IN_A_ROW, vectors.size()))
                        .forEach(row::raw);
                rows.add(row.toBytes());
            }
            made.add(NAME, Rows.of(rows.toArray(byte[][]::new)));
        }
    }
}
