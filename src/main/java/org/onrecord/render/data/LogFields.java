package org.onrecord.render.data;

import java.util.List;
import org.onrecord.versions.Manner;
import org.onrecord.versions.VersionEntry;

/** The fields of a version of a record and what it changed. */
final class LogFields {
    static final List<Field<VersionEntry>> FIELDS = List.of(
            new Field<>("version", entry -> Value.of(entry.change().version())),
            new Field<>("date", entry -> Value.of(entry.change().date().toString())),
            new Field<>("summary", entry -> Value.of(entry.change().summary())),
            told("added", Manner.ADDED),
            told("corrected", Manner.CORRECTED),
            told("withdrawn", Manner.WITHDRAWN));

    private LogFields() {}

    private static Field<VersionEntry> told(String name, Manner manner) {
        return new Field<>(name, entry -> Value.list(entry.told(manner), VersionValues::told));
    }
}
