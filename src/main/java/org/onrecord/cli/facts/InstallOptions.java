package org.onrecord.cli.facts;

import org.jspecify.annotations.Nullable;
import org.onrecord.format.Limits;
import org.onrecord.install.InstallPolicy;
import org.onrecord.io.Io;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the commands that bring a record into the store: on what terms. */
final class InstallOptions {
    @Mixin
    TrustOptions trust = new TrustOptions();

    @Option(names = "--allow-unsigned", description = "Do not require a signature; prints a warning on stderr.")
    boolean mayBeUnsigned;

    @Option(
            names = "--force",
            description = "Install a version that would be refused as lower or contradicting; prints the reasons"
                    + " on stderr.")
    boolean isForced;

    @Mixin
    WaitOption wait = new WaitOption();

    /**
     * On what terms a record may be installed.
     *
     * @param caseId the case it must be of, or null if any will do
     * @throws org.onrecord.failure.Failure exit 5, if signatures are needed and nobody is trusted
     */
    InstallPolicy terms(@Nullable String caseId, Limits limits, Io io) {
        var signers = mayBeUnsigned ? null : trust.read(io);
        return new InstallPolicy(caseId, signers, isForced, wait.timeout(), limits);
    }

    /** The option of the commands that change the store: how long to wait. */
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
