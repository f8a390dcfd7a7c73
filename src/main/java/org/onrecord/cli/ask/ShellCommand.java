package org.onrecord.cli.ask;

import java.util.List;
import org.onrecord.ask.reply.ReplyWriter;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Session;
import org.onrecord.failure.ExitCode;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code onrecord shell}. */
@Command(
        name = ShellCommand.NAME,
        header = "Start the interactive shell: questions, follow-ups, commands with a slash.",
        footer = {"onrecord shell", "onrecord shell --format jsonl"})
public final class ShellCommand extends AnswerCommand {
    public static final String NAME = "shell";

    @Mixin
    AskOptions options = new AskOptions();

    public ShellCommand(Session session) {
        super(session);
    }

    @Override
    public List<? extends Column<?>> columns() {
        return ReplyWriter.columns();
    }

    @Override
    protected ExitCode answer(Layout layout) {
        var terminal = session.io().terminal();
        if (!terminal.isInput() || !terminal.isOutput()) {
            return options.batch(session, layout);
        }
        session.interaction().run((io, typed) -> options.conversation(session.in(io), layout, typed), session.io());
        return ExitCode.ANSWERED;
    }
}
