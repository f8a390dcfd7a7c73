package org.onrecord.history;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;

/**
 * Versions that can be read.
 *
 * @param records the versions, newest first
 */
record Shelf(List<CaseRecord> records) implements VersionSource {

    static Shelf of(CaseRecord... records) {
        return new Shelf(List.of(records));
    }

    @Override
    public List<String> versions(String caseId) {
        return of(caseId).map(CaseRecord::version).toList();
    }

    @Override
    public @Nullable CaseRecord read(String caseId, String version) {
        return of(caseId)
                .filter(record -> record.version().equals(version))
                .findFirst()
                .orElse(null);
    }

    private Stream<CaseRecord> of(String caseId) {
        return records.stream().filter(record -> record.caseId().equals(caseId));
    }
}
