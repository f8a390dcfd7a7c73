package org.onrecord.install;

import org.jspecify.annotations.Nullable;
import org.onrecord.format.Limits;
import org.onrecord.trust.AllowedSigners;

/**
 * Conditions for installing a record.
 *
 * @param caseId the required case, or null for any
 * @param signers allowed signers, or null if no signature is required
 * @param isForced whether it may be a lower or contradicting version
 * @param timeout longest wait without progress, in seconds: to connect, for more data, or for another installation
 * @param limits size limits
 */
public record InstallPolicy(
        @Nullable String caseId, @Nullable AllowedSigners signers, boolean isForced, int timeout, Limits limits) {}
