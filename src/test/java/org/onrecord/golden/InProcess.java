package org.onrecord.golden;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.onrecord.App;
import org.onrecord.io.Io;
import org.onrecord.io.Messages;
import org.onrecord.io.Output;
import org.onrecord.io.Terminal;

/** Runs the program in this process, with its output caught and no terminal in sight. */
public final class InProcess implements Program {

    @Override
    public Run run(List<String> arguments, Map<String, String> environment, String input) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var io = new Io(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new Output("standard output", out),
                new Messages(new Output("standard error", err)),
                environment,
                Terminal.NONE,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var code = App.run(io, arguments.toArray(String[]::new));
        return new Run(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), code);
    }
}
