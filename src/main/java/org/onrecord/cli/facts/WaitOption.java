package org.onrecord.cli.facts;

import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.PositiveNumber;
import org.onrecord.install.Timeouts;
import picocli.CommandLine.Option;

/** The option of the commands that change the store: how long to wait. */
final class WaitOption {
    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long to wait for an answer, the next bytes, or another installation (30).")
    @Nullable
    PositiveNumber seconds;

    Timeouts patience() {
        return seconds == null ? Timeouts.DEFAULT : new Timeouts(seconds.value());
    }
}
