package org.onrecord.format;

import java.util.List;
import org.onrecord.failure.Problem;
import org.onrecord.model.CaseRecord;

/** The result of reading a facts file. */
public sealed interface Reading {

    /** A valid file. */
    record Whole(CaseRecord record) implements Reading {}

    /**
     * An invalid file.
     *
     * @param problems the problems in file order; never empty
     */
    record Faulty(List<Problem> problems) implements Reading {}
}
