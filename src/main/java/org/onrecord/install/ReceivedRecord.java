package org.onrecord.install;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;
import org.onrecord.trust.Signer;

/**
 * A fetched and checked record that is not stored yet.
 *
 * @param origin its source
 * @param signer its signer, or null if the signature was not checked
 * @param digested the record and its SHA-256
 * @param version its version
 * @param versions the versions in the store that it was compared with
 * @param before the record of that version, or null if there is none or it is damaged
 * @param isThere whether the same record is already installed or bundled
 * @param overridden objections overridden by force
 */
public record ReceivedRecord(
        Origin origin,
        @Nullable Signer signer,
        DigestedRecord digested,
        RecordVersion version,
        ComparedVersions versions,
        @Nullable CaseRecord before,
        boolean isThere,
        List<Failure> overridden) {

    public CaseRecord record() {
        return digested.record();
    }

    /** Returns the version that was active at that time, or null if its case had none. */
    public @Nullable RecordVersion inUse() {
        return versions.inUse();
    }

    /** Whether it is already active. */
    public boolean isInUse() {
        return isThere && version.equals(inUse());
    }
}
