package org.onrecord.lookup;

import java.util.List;
import org.onrecord.failure.Candidate;
import org.onrecord.model.CaseRecord;

/**
 * A name fits several.
 *
 * @param asked the name as it was given
 * @param candidates those it fits, in the order of the file
 */
public record Ambiguous(CaseRecord record, String asked, List<Candidate> candidates) implements Answer {}
