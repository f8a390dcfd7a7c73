package org.onrecord.cli.facts;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.Candidates;
import org.onrecord.failure.Failure;
import org.onrecord.format.Limits;
import org.onrecord.install.Installation;
import org.onrecord.io.Disk;
import org.onrecord.io.Io;
import org.onrecord.io.UserFolders;
import org.onrecord.trust.AllowedSigners;
import org.onrecord.trust.Verification;
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
    Installation.Policy policy(@Nullable String caseId, Limits limits, Io io) {
        var signers = mayBeUnsigned ? null : trust.read(io);
        return new Installation.Policy(caseId, signers, isForced, wait.seconds, limits);
    }

    static final class WaitOption {
        @Option(
                names = "--timeout",
                paramLabel = "SECONDS",
                description =
                        "Maximum seconds to wait for the server, for more data, or for another installation (30).")
        int seconds = 30;
    }

    static final class TrustOptions {
        static final String FILE_NAME = "allowed_signers";

        private static final int MAX_BYTES = 1 << 20;

        @Option(
                names = "--allowed-signers",
                paramLabel = "FILE",
                completionCandidates = Candidates.FileNames.class,
                description = "Allowed signers file; default onrecord/allowed_signers in XDG_CONFIG_HOME or ~/.config.")
        @Nullable
        Path allowedSigners;

        @Option(
                names = "--verify-time",
                paramLabel = "TIME",
                description = "Time at which the signer must be allowed, such as 2026-06-15 or 2026-06-15T12:00:00Z;"
                        + " default now.")
        @Nullable
        Instant verifyTime;

        Instant time(Io io) {
            return verifyTime != null ? verifyTime : io.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        }

        /**
         * Returns the path of the allowed signers file.
         *
         * @throws Failure {@code allowed-signers-missing}, exit 5, if neither an option nor the environment names one
         */
        Path file(Io io) {
            if (allowedSigners != null) {
                return allowedSigners;
            }
            return UserFolders.config(io)
                    .map(folder -> folder.resolve(FILE_NAME))
                    .orElseThrow(() -> missing(
                            "cannot find the allowed signers: neither XDG_CONFIG_HOME nor HOME is set",
                            "give the file with --allowed-signers"));
        }

        /**
         * Reads the file of allowed signers.
         *
         * @throws Failure exit 5 if the file is missing or too large, or ssh-keygen is not installed; 74 if it cannot be read
         */
        AllowedSigners read(Io io) {
            var file = file(io);
            var content = Disk.read(file, MAX_BYTES)
                    .orElseThrow(
                            () -> missing(
                                    "there is no allowed signers file " + file,
                                    "create it with one line for each person you trust: principal namespaces=\"onrecord\" public-key"));
            if (content.length > MAX_BYTES) {
                throw Failure.refused(
                        "allowed-signers-too-large",
                        file + " is longer than " + MAX_BYTES + " bytes, so it is not read",
                        "give an allowed signers file, which has one line for each editor");
            }
            Verification.requireProgram(io);
            return new AllowedSigners(file.toString(), content, verifyTime);
        }

        private static Failure missing(String message, String hint) {
            return Failure.refused("allowed-signers-missing", message, hint);
        }
    }
}
