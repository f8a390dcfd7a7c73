package org.onrecord.cli.core;

import java.util.concurrent.Callable;
import org.onrecord.ask.reply.ReplyRenderer;
import org.onrecord.cli.talk.Batch;
import org.onrecord.cli.talk.Conversation;
import org.onrecord.failure.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code onrecord shell}. */
@Command(
        name = ShellCommand.NAME,
        header = "The interactive shell: questions, commands with a slash, follow-ups.",
        footer = {"onrecord shell", "onrecord shell --format jsonl"})
public final class ShellCommand implements Callable<Integer> {
    public static final String NAME = "shell";

    private final Session session;

    @Mixin
    AskOptions options = new AskOptions();

    ShellCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (session.listsFields(ReplyRenderer.fields())) {
            return ExitCode.ANSWERED.status();
        }
        var terminal = session.io().terminal();
        if (!terminal.isInput() || !terminal.isOutput()) {
            return new Batch(session, options).run();
        }
        session.interaction().hold((io, typing) -> new Conversation(session.in(io), options, typing), session.io());
        return ExitCode.ANSWERED.status();
    }
}
