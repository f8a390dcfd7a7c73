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
import org.onrecord.io.Io;
import org.onrecord.io.Messages;
import org.onrecord.io.Output;
import org.onrecord.io.Terminal;

/** A terminal without colours at which somebody types into the shell. */
record AtTerminal() implements Terminal {

    /** What a conversation writes: the greeting, each prompt, what Tab offers for each line, and its answer. */
    static String said(Map<String, String> environment, List<String> typedBefore, List<String> lines) {
        var written = new ByteArrayOutputStream();
        var io = new Io(
                InputStream.nullInputStream(),
                new Output("standard output", written),
                new Messages(new Output("standard error", written)),
                environment,
                new AtTerminal(),
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
        cli.run("shell", "--color", "never", "--no-pager");
        return written.toString(StandardCharsets.UTF_8);
    }

    @Override
    public boolean isInput() {
        return true;
    }

    @Override
    public boolean isOutput() {
        return true;
    }

    @Override
    public Size size() {
        return new Size(80, 24);
    }
}
