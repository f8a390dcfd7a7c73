package org.onrecord.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.table.Column;

/** A structured question, as one of the subcommands asks it. */
public interface Query {

    /** The command that asks it, as JSON documents name it. */
    String command();

    /** The columns of its answer, known before there is one. */
    List<? extends Column<?>> columns();

    /** Answers the question from a record; the same record gives the same answer every time. */
    Answer answer(CaseRecord record);

    /** The person or body that it names, if it names one. */
    default @Nullable String name() {
        return null;
    }

    /** The proceeding that it names, if it names one. */
    default @Nullable String proceeding() {
        return null;
    }
}
