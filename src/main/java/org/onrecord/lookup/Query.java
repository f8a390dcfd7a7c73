package org.onrecord.lookup;

import java.util.List;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.table.Column;

/** A structured question, in the form of a subcommand. */
public interface Query {

    /** Returns the equivalent command, as named in JSON documents. */
    String command();

    /** Returns the columns of the answer; they do not depend on the record. */
    List<? extends Column<?>> columns();

    /** Answers the question from a record; deterministic for each record. */
    Answer answer(CaseRecord record);
}
