package org.onrecord.lookup;

import java.util.List;
import java.util.Set;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.Spelling;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.model.CaseRecord;

/** Answers for ids that the record does not have. */
public final class FactResolver {
    private static final int NEAREST_SHOWN = 5;

    private FactResolver() {}

    /**
     * Returns the answer for missing fact ids.
     *
     * @param command the subcommand, used in suggested commands
     */
    public static NotFound unknown(CaseRecord record, String command, List<String> ids) {
        return new NotFound(
                record,
                "unknown-id",
                "no fact has the id " + String.join(", ", ids),
                "onrecord search WORDS finds facts and prints their ids",
                nearest(ids, record.facts().keySet(), command));
    }

    /** Returns known ids with a similar spelling, each with its suggested command. */
    static List<Candidate> nearest(List<String> ids, Set<String> known, String command) {
        return ids.stream()
                .flatMap(id -> Spelling.nearest(id, known).stream())
                .distinct()
                .limit(NEAREST_SHOWN)
                .map(id -> new Candidate(id, id, "onrecord " + command + " " + id))
                .toList();
    }
}
