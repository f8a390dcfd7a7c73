package org.onrecord.cli.ask;

import java.util.List;
import org.onrecord.ask.reply.ReplyWriter;
import org.onrecord.cli.ask.AskCommand.AskOptions;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code onrecord shell}. */
@Command(
        name = ShellCommand.NAME,
        header = "Start the interactive shell: questions and follow-ups.",
        footer = {"onrecord shell", "onrecord shell --format jsonl"})
public final class ShellCommand extends AnswerCommand {
    public static final String NAME = "shell";

    @Mixin
    AskOptions options = new AskOptions();

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return ReplyWriter.columns();
    }

    @Override
    protected ExitCode answer(Run run, Layout layout) {
        var terminal = run.io().terminal();
        if (!terminal.isInput() || !terminal.isOutput()) {
            return options.batch(run, layout);
        }
        run.interaction().run((io, typed) -> options.conversation(run.in(io), layout, typed), run.io());
        return ExitCode.ANSWERED;
    }
}
