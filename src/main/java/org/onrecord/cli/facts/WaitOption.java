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
            description = "Seconds to wait for the server, for more data, or for another installation (30).")
    @Nullable
    PositiveNumber seconds;

    Timeouts patience() {
        return seconds == null ? Timeouts.DEFAULT : new Timeouts(seconds.value());
    }
}
