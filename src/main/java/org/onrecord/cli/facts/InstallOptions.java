package org.onrecord.cli.facts;

import org.jspecify.annotations.Nullable;
import org.onrecord.format.Limits;
import org.onrecord.install.InstallPolicy;
import org.onrecord.io.Io;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for installing a record: signature checks, force, limits and timeouts. */
final class InstallOptions {
    @Mixin
    TrustOptions trust = new TrustOptions();

    @Option(names = "--allow-unsigned", description = "Do not require a signature; prints a warning on stderr.")
    boolean mayBeUnsigned;

    @Option(
            names = "--force",
            description = "Install a version even if it is lower or contradicts a known one; prints the reasons"
                    + " on stderr.")
    boolean isForced;

    @Mixin
    WaitOption wait = new WaitOption();

    /**
     * Returns the conditions for installing a record.
     *
     * @param caseId the required case, or null for any
     * @throws org.onrecord.failure.Failure exit 5, if signatures are required but no signers are configured
     */
    InstallPolicy policy(@Nullable String caseId, Limits limits, Io io) {
        var signers = mayBeUnsigned ? null : trust.read(io);
        return new InstallPolicy(caseId, signers, isForced, wait.timeout(), limits);
    }

    /** The timeout option of the commands that change the store. */
    static final class WaitOption {
        private static final int DEFAULT = 30;

        @Option(
                names = "--timeout",
                paramLabel = "SECONDS",
                description =
                        "Maximum seconds to wait for the server, for more data, or for another installation" + " (30).")
        @Nullable
        Integer seconds;

        int timeout() {
            return seconds == null ? DEFAULT : seconds;
        }
    }
}
