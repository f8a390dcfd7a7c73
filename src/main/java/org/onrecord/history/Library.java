package org.onrecord.history;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;

/** The record that is asked and the other versions of its case, each read at most once and only when it is needed. */
final class Library {
    private final CaseRecord record;
    private final VersionSource editions;
    private final Map<String, @Nullable CaseRecord> read = new HashMap<>();

    Library(CaseRecord record, VersionSource editions) {
        this.record = record;
        this.editions = editions;
    }

    CaseRecord record() {
        return record;
    }

    /** A version; null if there is no file of it. The record asked is its own version, whatever others there are. */
    @Nullable
    CaseRecord version(String version) {
        if (version.equals(record.version())) {
            return record;
        }
        if (!read.containsKey(version)) {
            read.put(version, editions.read(record.caseId(), version));
        }
        return read.get(version);
    }
}
