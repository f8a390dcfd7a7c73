package org.onrecord.install;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.library.Library;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;
import org.onrecord.trust.Signer;

/**
 * A fetched and checked record that is not stored yet.
 *
 * @param signer its signer, or null if the signature was not checked
 * @param compared the versions in the store that it was compared with
 * @param before the record of the active version, or null if there is none or it is damaged
 * @param isThere whether the same record is already installed or bundled
 * @param overridden objections overridden by force
 */
public record ReceivedRecord(
        Origin origin,
        @Nullable Signer signer,
        DigestedRecord digested,
        RecordVersion version,
        Compared compared,
        @Nullable CaseRecord before,
        boolean isThere,
        List<Failure> overridden) {

    /**
     * The versions in the store that decide whether a record may be installed. As long as they are the same, the
     * decision holds.
     *
     * @param inUse the active version, or null if the case has none
     * @param activeContent the content of that version
     * @param sameContent the content of the version that has the number of the record
     */
    record Compared(@Nullable RecordVersion inUse, String activeContent, String sameContent) {
        static Compared in(Library library, String caseId, RecordVersion version) {
            var inUse = library.activeNumber(caseId);
            return new Compared(
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

    public CaseRecord record() {
        return digested.record();
    }

    /** Returns the version that was active at that time, or null if its case had none. */
    public @Nullable RecordVersion inUse() {
        return compared.inUse();
    }

    public boolean isInUse() {
        return isThere && version.equals(inUse());
    }
}
