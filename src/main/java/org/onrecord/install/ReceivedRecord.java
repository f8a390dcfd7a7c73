package org.onrecord.install;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;
import org.onrecord.trust.Verdict.Trusted;

/**
 * A record that was fetched, found good, and is not in its place yet.
 *
 * @param origin where it came from
 * @param signer who signed it, or null if that was not asked
 * @param digested the record and its SHA-256
 * @param version its version
 * @param inUse the version in use when it arrived, or null if there was none of its case
 * @param before the record of that version, or null if there was none, or it is damaged
 * @param isThere whether the same is installed already, or comes with the program
 * @param overridden what would have been refused without force
 */
public record ReceivedRecord(
        Origin origin,
        @Nullable Trusted signer,
        DigestedRecord digested,
        RecordVersion version,
        @Nullable RecordVersion inUse,
        @Nullable CaseRecord before,
        boolean isThere,
        List<Failure> overridden) {

    /** The record itself. */
    public CaseRecord record() {
        return digested.record();
    }

    /** Whether it is what answers already. */
    public boolean isInUse() {
        return isThere && version.equals(inUse);
    }
}
