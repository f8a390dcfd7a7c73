package org.onrecord.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.Fact;

/** The history of facts, from {@code changes} and from readable versions. */
public final class FactHistory {
    private final CaseVersions versions;
    private final List<Change> oldestFirst;
    private final Redaction redaction;

    public FactHistory(CaseRecord record, VersionSource source) {
        this.versions = new CaseVersions(record, source);
        this.oldestFirst = record.changes().reversed();
        this.redaction = new Redaction(record, versions::all);
    }

    /** Returns the version that withdrew a fact, or null. */
    public @Nullable HistoryStep withdrawal(String id) {
        for (var change : oldestFirst) {
            if (!withdrawals(change, id).isEmpty()) {
                return redaction.step(id, withdrawn(change, id));
            }
        }
        return null;
    }

    /** Returns the newest readable version that has a withdrawn fact, or null, also if the fact may not be shown. */
    public @Nullable CaseRecord last(String id) {
        for (var change : oldestFirst.reversed()) {
            var record = versions.version(change.version());
            var fact = fact(record, id);
            if (fact != null) {
                return redaction.shows(fact) ? record : null;
            }
        }
        return null;
    }

    /** Returns the versions that added, corrected or withdrew a fact, oldest first. */
    public List<HistoryStep> steps(String id) {
        var steps = new ArrayList<HistoryStep>();
        CaseRecord before = null;
        var isListed = oldestFirst.stream().anyMatch(change -> change.added().contains(id));
        for (var i = 0; i < oldestFirst.size(); i++) {
            var change = oldestFirst.get(i);
            var now = versions.version(change.version());
            if (isListed ? change.added().contains(id) : isAdded(id, i == 0, before, now)) {
                steps.add(new HistoryStep(change.version(), change.date(), ChangeType.ADDED, null, List.of(), null));
            }
            var fields = fields(fact(before, id), fact(now, id));
            if (!fields.isEmpty() || !corrections(change, id).isEmpty()) {
                steps.add(corrected(change, id, fields));
            }
            var isGone = fact(before, id) != null && now != null && fact(now, id) == null;
            if (isGone || !withdrawals(change, id).isEmpty()) {
                steps.add(withdrawn(change, id));
            }
            before = now;
        }
        return steps.stream().map(step -> redaction.step(id, step)).toList();
    }

    /**
     * Whether a version added a fact that no version lists as added. It dates from the first, unless that can be read
     * and lacks it.
     */
    private static boolean isAdded(String id, boolean isFirst, @Nullable CaseRecord before, @Nullable CaseRecord now) {
        if (isFirst) {
            return now == null || now.facts().containsKey(id);
        }
        return before != null && fact(before, id) == null && fact(now, id) != null;
    }

    private static @Nullable Fact fact(@Nullable CaseRecord record, String id) {
        return record == null ? null : record.facts().get(id);
    }

    private static List<FieldChange> fields(@Nullable Fact before, @Nullable Fact now) {
        return before == null || now == null
                ? List.of()
                : Parts.changes(EntryParts.of(before), EntryParts.of(now)).stream()
                        .filter(change -> !change.isFindingAid())
                        .toList();
    }

    private static HistoryStep corrected(Change change, String id, List<FieldChange> fields) {
        var corrections = corrections(change, id);
        return new HistoryStep(
                change.version(),
                change.date(),
                ChangeType.CORRECTED,
                joined(corrections.stream().map(Change.Correction::was).toList()),
                fields,
                joined(corrections.stream().map(Change.Correction::reason).toList()));
    }

    private static HistoryStep withdrawn(Change change, String id) {
        var reason = joined(
                withdrawals(change, id).stream().map(Change.Withdrawal::reason).toList());
        return new HistoryStep(change.version(), change.date(), ChangeType.WITHDRAWN, null, List.of(), reason);
    }

    private static @Nullable String joined(List<String> texts) {
        return texts.isEmpty() ? null : texts.stream().collect(Collectors.joining(" "));
    }

    private static List<Change.Correction> corrections(Change change, String id) {
        return change.corrected().stream()
                .filter(one -> one.kind() == ChangeKind.FACT && one.id().equals(id))
                .toList();
    }

    private static List<Change.Withdrawal> withdrawals(Change change, String id) {
        return change.withdrawn().stream()
                .filter(one -> one.kind() == ChangeKind.FACT && one.id().equals(id))
                .toList();
    }
}
