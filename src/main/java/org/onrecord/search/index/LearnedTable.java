package org.onrecord.search.index;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.pack.MadeTables;
import org.onrecord.pack.PackDamage;
import org.onrecord.pack.PackTable;
import org.onrecord.pack.Rows;
import org.onrecord.search.vectors.Learner;
import org.onrecord.search.vectors.VectorTable;

/** The table of word vectors of a record: learned from its own questions, otherwise that of the program. */
public final class LearnedTable {
    private static final String NAME = "word vectors";

    private static final int PASSES = 6;
    /**
     * The maximum of pairs of texts to learn from: about a minute for the native program, half of it for a JVM. A record of more
     * texts has fewer passes, down to a single one over some of them.
     */
    private static final int MAX_PAIRS = 400_000;

    /** Has one row if the record has vectors of its own, otherwise none. */
    static final PackTable<CaseRecord> TABLE = new PackTable<>(NAME, (_, made) -> made.add(NAME, Rows.of()));

    private LearnedTable() {}

    static VectorTable in(Rows rows) {
        if (rows.size() == 0) {
            return VectorTable.SHIPPED;
        }
        try {
            return new VectorTable(rows.row(0).rest());
        } catch (IllegalArgumentException e) {
            throw new PackDamage("has word vectors of another size");
        }
    }

    /** Adds the tables of vectors of a record; null for the vectors of the program. */
    static void make(CaseRecord record, @Nullable VectorTable learned, MadeTables made) {
        made.add(NAME, rows(learned));
        TextVectors.make(record, made);
    }

    private static Rows rows(@Nullable VectorTable learned) {
        return learned == null ? Rows.of() : Rows.of(learned.toBytes());
    }

    /**
     * Learns from the questions of a record, beginning with the table of the program. Returns null if the record lists
     * none, or those from which the table of the program was learned.
     *
     * @param progress receives what is being done
     */
    public static @Nullable VectorTable learn(CaseRecord record, Consumer<String> progress) {
        var questions = EntryTexts.listed(record);
        if (questions == 0) {
            return null;
        }
        var texts = EntryTexts.learned(record);
        if (texts.checksum() == VectorTable.SHIPPED.checksum()) {
            return null;
        }
        var passes = Math.clamp(MAX_PAIRS / texts.size(), 1, PASSES);
        return new Learner(texts, VectorTable.SHIPPED)
                .learn(
                        passes,
                        MAX_PAIRS / passes,
                        done -> progress.accept("learning from " + questions
                                + (questions == 1 ? " question, " : " questions, ") + done + " % done"));
    }
}
