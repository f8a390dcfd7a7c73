package org.onrecord.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.Spelling;
import org.onrecord.history.RecordHistory;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.model.CaseRecord;

/** Explains why the record has no fact with an id. */
public final class FactResolver {
    private static final int NEAREST_SHOWN = 5;

    private final CaseRecord record;
    private final String command;
    private final VersionSource editions;

    /**
     * Creates a resolver for one query.
     *
     * @param command the subcommand, used in suggested commands
     * @param editions source of later versions, used to find when a fact was added
     */
    public FactResolver(CaseRecord record, String command, VersionSource editions) {
        this.record = record;
        this.command = command;
        this.editions = editions;
    }

    /** Returns the answer for missing fact ids: not yet added, withdrawn, or unknown. */
    public NotFound missing(List<String> ids) {
        var newest = newest();
        var known = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (var id : ids) {
            var reason = whyAbsent(id, newest);
            (reason == null ? unknown : known).add(reason == null ? id : reason);
        }
        if (!unknown.isEmpty()) {
            return unknown(unknown);
        }
        return new NotFound(
                record,
                LaterVersions.NOT_IN_VERSION,
                String.join("; ", known),
                "onrecord show ID --history shows how a fact changed",
                List.of());
    }

    /** Returns the newest version of the case, or null if this is the newest. */
    private @Nullable CaseRecord newest() {
        var versions = editions.versions(record.caseId());
        return versions.isEmpty() || versions.getFirst().equals(record.version())
                ? null
                : editions.read(record.caseId(), versions.getFirst());
    }

    /** Returns the reason a fact is missing from the record, or null if unknown. */
    private @Nullable String whyAbsent(String id, @Nullable CaseRecord newest) {
        var withdrawal = new RecordHistory(record, VersionSource.NONE).withdrawal(id);
        if (withdrawal != null) {
            return "the fact " + id + " was withdrawn in version " + withdrawal.version();
        }
        if (newest == null) {
            return null;
        }
        var steps = new RecordHistory(newest, editions).steps(id);
        var isKnown = newest.facts().containsKey(id) || steps.size() > 1;
        return isKnown
                ? "the fact " + id + " is not in version " + record.version() + "; it was added in version "
                        + steps.getFirst().version()
                : null;
    }

    private NotFound unknown(List<String> ids) {
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
