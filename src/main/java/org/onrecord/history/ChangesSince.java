package org.onrecord.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.history.Difference.Reason;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.RecordVersion;

/** A record's {@code changes} after an earlier version. */
final class ChangesSince {
    private final List<Change> changes;
    private final Set<String> added = new HashSet<>();
    private final Map<ChangeKind, Map<String, List<Reason>>> corrected = new EnumMap<>(ChangeKind.class);
    private final Map<ChangeKind, Map<String, List<Reason>>> withdrawn = new EnumMap<>(ChangeKind.class);

    ChangesSince(String version, CaseRecord record) {
        changes = after(version, record.changes());
        for (var change : changes) {
            added.addAll(change.added());
            for (var correction : change.corrected()) {
                put(corrected, correction.kind(), correction.id(), new Reason(change.version(), correction.reason()));
            }
            for (var withdrawal : change.withdrawn()) {
                put(withdrawn, withdrawal.kind(), withdrawal.id(), new Reason(change.version(), withdrawal.reason()));
            }
        }
    }

    /** Returns the changes listed before the version's own or, if it has none, those of higher versions. */
    private static List<Change> after(String version, List<Change> changes) {
        for (var i = 0; i < changes.size(); i++) {
            if (changes.get(i).version().equals(version)) {
                return changes.subList(0, i);
            }
        }
        return changes.stream()
                .filter(change -> isHigher(change.version(), version))
                .toList();
    }

    private static boolean isHigher(String version, String other) {
        var first = RecordVersion.parse(version);
        var second = RecordVersion.parse(other);
        return first != null && second != null && first.compareTo(second) > 0;
    }

    private static void put(
            Map<ChangeKind, Map<String, List<Reason>>> reasons, ChangeKind kind, String id, Reason reason) {
        reasons.computeIfAbsent(kind, _ -> new HashMap<>())
                .computeIfAbsent(id, _ -> new ArrayList<>())
                .add(reason);
    }

    List<Change> all() {
        return changes;
    }

    boolean adds(String fact) {
        return added.contains(fact);
    }

    /** Returns the reasons for corrections of an entry, newest first. */
    List<Reason> corrections(ChangeKind kind, String id) {
        return corrected.getOrDefault(kind, Map.of()).getOrDefault(id, List.of());
    }

    List<Reason> withdrawals(ChangeKind kind, String id) {
        return withdrawn.getOrDefault(kind, Map.of()).getOrDefault(id, List.of());
    }
}
