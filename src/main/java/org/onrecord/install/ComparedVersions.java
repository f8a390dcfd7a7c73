package org.onrecord.install;

import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.library.Library;
import org.onrecord.model.RecordVersion;

/**
 * The versions in the store that decide whether a record may be installed. As long as they are the same, the decision
 * holds.
 *
 * @param inUse the active version, or null if the case has none
 * @param activeContent the content of that version
 * @param sameContent the content of the version that has the number of the record
 */
record ComparedVersions(@Nullable RecordVersion inUse, String activeContent, String sameContent) {
    static ComparedVersions in(Library library, String caseId, RecordVersion version) {
        var inUse = library.activeNumber(caseId);
        return new ComparedVersions(
                inUse, inUse == null ? "" : content(library, caseId, inUse), content(library, caseId, version));
    }

    /** Returns the SHA-256 of an installed version as its manifest states it, or its damage. */
    private static String content(Library library, String caseId, RecordVersion version) {
        try {
            return library.isInstalled(caseId, version)
                    ? library.get(caseId, version).manifest().sha256()
                    : "";
        } catch (Failure damaged) {
            return damaged.message();
        }
    }
}
