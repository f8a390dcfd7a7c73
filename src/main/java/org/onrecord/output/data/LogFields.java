package org.onrecord.output.data;

import java.util.List;
import org.onrecord.history.ChangeType;
import org.onrecord.history.VersionEntry;

/** The fields of a version of a record and what it changed. */
final class LogFields {
    static final List<Field<VersionEntry>> FIELDS = List.of(
            new Field<>("version", entry -> Value.of(entry.change().version())),
            new Field<>("date", entry -> Value.of(entry.change().date().toString())),
            new Field<>("summary", entry -> Value.of(entry.change().summary())),
            told("added", ChangeType.ADDED),
            told("corrected", ChangeType.CORRECTED),
            told("withdrawn", ChangeType.WITHDRAWN));

    private LogFields() {}

    private static Field<VersionEntry> told(String name, ChangeType manner) {
        return new Field<>(name, entry -> Value.list(entry.told(manner), VersionValues::told));
    }
}
