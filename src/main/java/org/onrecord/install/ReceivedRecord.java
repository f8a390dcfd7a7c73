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
 * @param inUse the active version at that time, or null if its case has none
 * @param before the record of that version, or null if there is none or it is damaged
 * @param isThere whether the same record is already installed or bundled
 * @param overridden objections overridden by force
 */
public record ReceivedRecord(
        Origin origin,
        @Nullable Signer signer,
        DigestedRecord digested,
        RecordVersion version,
        @Nullable RecordVersion inUse,
        @Nullable CaseRecord before,
        boolean isThere,
        List<Failure> overridden) {

    public CaseRecord record() {
        return digested.record();
    }

    /** Whether it is already active. */
    public boolean isInUse() {
        return isThere && version.equals(inUse);
    }
}
