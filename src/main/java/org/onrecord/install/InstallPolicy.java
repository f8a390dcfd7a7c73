package org.onrecord.install;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onrecord.format.Limits;
import org.onrecord.trust.AllowedSigners;

/**
 * On what terms a record may be installed.
 *
 * @param caseId the case it must be of, or null if any will do
 * @param trust who must have signed it, or null if it need not be signed
 * @param isForced whether it may go back to an earlier version, or contradict one
 * @param patience how long to wait for others
 * @param limits how large it may be
 */
public record InstallPolicy(
        @Nullable String caseId, @Nullable Trust trust, boolean isForced, Timeouts patience, Limits limits) {

    /**
     * Whom to trust.
     *
     * @param signers who may sign
     * @param at when they must be allowed to
     */
    public record Trust(AllowedSigners signers, Instant at) {}
}
