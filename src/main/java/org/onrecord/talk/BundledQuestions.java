package org.onrecord.talk;

import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Questions;
import org.onrecord.format.FactsLoader;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.index.LookupTables;

/**
 * The questions to the bundled record, prepared when the native binary is built.
 *
 * <p>Preparing reads every fact, which takes a hundred times as long as an answer. The build of the native binary
 * initialises this class after the record, so the binary has both in its memory from the start. A JVM has neither.
 */
public final class BundledQuestions {
    private static final @Nullable CaseRecord RECORD = FactsLoader.bundledIfReady();
    private static final @Nullable Questions IN_IMAGE = RECORD == null ? null : prepared(RECORD);

    private BundledQuestions() {}

    /** Prepares the questions, after the indexes that they share with searches. */
    private static Questions prepared(CaseRecord record) {
        LookupTables.make(record);
        return new Questions(record).prepared();
    }

    @SuppressWarnings(
            "ReferenceEquality") // an equal record would do as well, but comparing two takes as long as reading
    public static Questions of(CaseRecord record) {
        return IN_IMAGE != null && record == RECORD ? IN_IMAGE : new Questions(record);
    }
}
