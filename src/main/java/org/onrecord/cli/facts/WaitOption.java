package org.onrecord.cli.facts;

import org.jspecify.annotations.Nullable;
import org.onrecord.cli.core.PositiveNumber;
import picocli.CommandLine.Option;

/** The option of the commands that change the store: how long to wait. */
final class WaitOption {
    private static final int DEFAULT = 30;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Seconds to wait for the server, for more data, or for another installation (30).")
    @Nullable
    PositiveNumber seconds;

    int timeout() {
        return seconds == null ? DEFAULT : seconds.value();
    }
}
