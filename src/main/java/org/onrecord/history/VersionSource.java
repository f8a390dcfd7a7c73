package org.onrecord.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;

/** The versions of one case that can be read as files; nothing is rebuilt from {@code changes}. */
public interface VersionSource {
    /** No version but the one that is asked. */
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

    /** The version numbers that there are of a case, newest first; no file is read for it. */
    List<String> versions(String caseId);

    /** Reads a version from its file, which happens only here; null if there is no such version. */
    @Nullable
    CaseRecord read(String caseId, String version);
}
