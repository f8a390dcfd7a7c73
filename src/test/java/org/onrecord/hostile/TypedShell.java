package org.onrecord.hostile;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.onrecord.cli.Cli;
import org.onrecord.io.FakeTerminal;
import org.onrecord.io.Io;
import org.onrecord.io.Messages;
import org.onrecord.io.Output;

/** The shell at a terminal without colours, into which somebody types. */
final class TypedShell {
    private TypedShell() {}

    /** What a conversation writes: the greeting, each prompt, what Tab offers for each line, and its answer. */
    static String said(Map<String, String> environment, List<String> typedBefore, List<String> lines) {
        var written = new ByteArrayOutputStream();
        var io = new Io(
                InputStream.nullInputStream(),
                new Output("standard output", written),
                new Messages(new Output("standard error", written)),
                environment,
                FakeTerminal.of(80, 24),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var cli = new Cli(io, (conversations, world) -> {
            var conversation = conversations.apply(world, () -> typedBefore);
            var out = world.out();
            conversation.greet();
            for (var line : lines) {
                out.append(conversation.prompt()).append('\n');
                conversation
                        .completions(line)
                        .forEach(one -> out.append(one.value() + "\t" + one.description() + "\n"));
                conversation.answer(line);
            }
            out.append(conversation.prompt()).flush();
        });
        cli.run("shell", "--color", "never");
        return written.toString(StandardCharsets.UTF_8);
    }
}
