package org.onrecord.format;

import java.util.List;
import org.onrecord.failure.Problem;
import org.onrecord.model.CaseRecord;

/** The result of reading a facts file. */
public sealed interface Reading {

    record Valid(CaseRecord record) implements Reading {}

    /**
     * An invalid file.
     *
     * @param problems the problems in file order; never empty
     */
    record Invalid(List<Problem> problems) implements Reading {}
}
