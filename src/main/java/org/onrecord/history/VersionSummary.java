package org.onrecord.history;

import java.time.LocalDate;
import java.util.List;
import org.onrecord.model.CaseRecord;

/**
 * A version of a record for its readers.
 *
 * @param summary the summary of its changes, without people who are private or no longer listed
 */
public record VersionSummary(String version, LocalDate date, String summary) {

    /** Returns the versions that the record lists, newest first. */
    public static List<VersionSummary> of(CaseRecord record) {
        var redaction = new Redaction(record);
        return record.changes().stream().map(redaction::summary).toList();
    }
}
