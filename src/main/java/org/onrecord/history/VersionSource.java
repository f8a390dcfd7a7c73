package org.onrecord.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;

/** The versions of one case that have files; none is rebuilt from {@code changes}. */
public interface VersionSource {
    VersionSource NONE = new VersionSource() {
        @Override
        public List<String> versions(String caseId) {
            return List.of();
        }

        @Override
        public @Nullable CaseRecord read(String caseId, String version) {
            return null;
        }
    };

    /** Returns the versions of a case, newest first, without reading a file. */
    List<String> versions(String caseId);

    /** Reads a version from its file; returns null if it does not exist. */
    @Nullable
    CaseRecord read(String caseId, String version);
}
