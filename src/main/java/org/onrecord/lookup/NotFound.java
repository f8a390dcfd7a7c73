package org.onrecord.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Candidate;
import org.onrecord.model.CaseRecord;

/**
 * The record does not say.
 *
 * @param code stable code for scripts, kebab-case
 * @param message what is not on record, in one sentence
 * @param hint what to try, or null
 * @param nearest what the record has that comes nearest, best first
 */
public record NotFound(
        CaseRecord record,
        String code,
        String message,
        @Nullable String hint,
        List<Candidate> nearest) implements Answer {}
