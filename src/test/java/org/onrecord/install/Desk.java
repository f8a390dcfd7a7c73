package org.onrecord.install;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.onrecord.io.FakeTerminal;
import org.onrecord.io.Io;
import org.onrecord.io.Messages;
import org.onrecord.io.Output;
import org.onrecord.io.Terminal;

/** Inputs and outputs of somebody who installs a record in a test. */
final class Desk {
    private Desk() {}

    /** Without a terminal; nobody sees what is written. */
    static Io with(Map<String, String> environment) {
        return of(environment, Terminal.NONE, OutputStream.nullOutputStream());
    }

    /** With a terminal that shows standard error alone. */
    static Io showing(OutputStream err) {
        return of(Map.of(), FakeTerminal.ERRORS_ONLY, err);
    }

    private static Io of(Map<String, String> environment, Terminal terminal, OutputStream err) {
        return new Io(
                InputStream.nullInputStream(),
                new Output("standard output", OutputStream.nullOutputStream()),
                new Messages(new Output("standard error", err)),
                environment,
                terminal,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }
}
