package org.onrecord.history;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.onrecord.model.CaseRecord;

/**
 * The changes in a version of a record, for its readers.
 *
 * @param summary the summary of its changes, without people who are private or no longer listed
 * @param entries the entries added, then corrected, then withdrawn, in file order; empty if only the summary was asked for
 */
public record VersionChanges(String version, LocalDate date, String summary, List<Difference> entries) {

    /** Returns the versions that the record lists, newest first, with their summaries alone. */
    public static List<VersionChanges> summaries(CaseRecord record) {
        var redaction = new Redaction(record);
        return record.changes().stream().map(redaction::summary).toList();
    }

    /** Returns the types of changes that there are, with their entries. */
    public Map<ChangeType, List<Difference>> byType() {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        Difference::type, () -> new EnumMap<>(ChangeType.class), Collectors.toList()));
    }

    public List<Difference> of(ChangeType type) {
        return byType().getOrDefault(type, List.of());
    }
}
