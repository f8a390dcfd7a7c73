package org.onrecord.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;

/** The current record and the other versions of its case, each read at most once, on demand. */
final class CaseVersions {
    private final CaseRecord record;
    private final VersionSource source;
    private final Map<String, @Nullable CaseRecord> read = new HashMap<>();

    CaseVersions(CaseRecord record, VersionSource source) {
        this.record = record;
        this.source = source;
    }

    CaseRecord record() {
        return record;
    }

    /** Returns a version, or null if it has no file. The current record takes precedence over a file of its version. */
    @Nullable
    CaseRecord version(String version) {
        if (version.equals(record.version())) {
            return record;
        }
        if (!read.containsKey(version)) {
            read.put(version, source.read(record.caseId(), version));
        }
        return read.get(version);
    }

    /** Returns the readable versions that {@code changes} lists, newest first. */
    List<CaseRecord> all() {
        return record.changes().stream()
                .map(change -> version(change.version()))
                .filter(Objects::nonNull)
                .toList();
    }
}
