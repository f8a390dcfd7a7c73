package org.onrecord.format;

import java.util.List;
import org.onrecord.failure.Problem;
import org.onrecord.model.CaseRecord;

/** What reading a facts file comes to. */
public sealed interface Reading {

    /**
     * The file keeps every rule of the format.
     *
     * @param record what it says
     */
    record Whole(CaseRecord record) implements Reading {}

    /**
     * The file breaks rules.
     *
     * @param problems what is wrong, in the order of the file; never empty
     */
    record Faulty(List<Problem> problems) implements Reading {}
}
