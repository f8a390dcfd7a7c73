package org.onrecord.history;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import org.onrecord.history.Difference.Entry;
import org.onrecord.history.Difference.Reason;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.RecordVersion;

/** A record's {@code changes} after an earlier version. */
final class ChangesSince {
    private final List<Change> changes;
    private final Map<ChangeType, Map<Entry, List<Reason>>> listed;

    ChangesSince(String version, CaseRecord record) {
        changes = after(version, record.changes());
        listed = changes.stream()
                .flatMap(Difference::listed)
                .collect(groupingBy(
                        Difference::type,
                        groupingBy(Difference::entry, flatMapping(one -> one.reasons().stream(), toList()))));
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

    List<Change> all() {
        return changes;
    }

    boolean lists(ChangeType type, Entry entry) {
        return listed.getOrDefault(type, Map.of()).containsKey(entry);
    }

    /** Returns the reasons for a type of change of an entry, newest first. */
    List<Reason> reasons(ChangeType type, Entry entry) {
        return listed.getOrDefault(type, Map.of()).getOrDefault(entry, List.of());
    }
}
