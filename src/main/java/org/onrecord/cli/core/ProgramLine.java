package org.onrecord.cli.core;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.onrecord.ask.CommandReply;
import org.onrecord.cli.lookup.LookupCommand;
import org.onrecord.cli.talk.Dialogue;
import org.onrecord.cli.talk.ReplyOutput;
import org.onrecord.cli.talk.ShellWords;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.output.table.Field;
import picocli.CommandLine;

/** A line of the shell that is a command of the program. */
public final class ProgramLine {
    private final String line;
    private final List<String> words;
    private final Dialogue dialogue;
    private final ReplyOutput output;

    /**
     * A line.
     *
     * @param line the line as it was typed
     * @param words the words behind its slash
     */
    public ProgramLine(String line, List<String> words, Dialogue dialogue, ReplyOutput output) {
        this.line = line;
        this.words = words;
        this.dialogue = dialogue;
        this.output = output;
    }

    /**
     * Runs the command.
     *
     * @param question answers what {@code ask} asks
     * @return its exit status
     */
    public int run(LineCommands commands, ToIntFunction<AskCommand> question) {
        try {
            var named = commands.parse(words);
            if (named.isUsageHelpRequested()) {
                return caught(HelpCommand.print(commands.session(), named).status(), commands);
            }
            Object parsed = named.getCommand();
            return switch (parsed) {
                case ShellCommand _ -> throw alreadyThere();
                case AskCommand ask -> question.applyAsInt(ask);
                case LookupCommand lookup -> lookUp(lookup, commands);
                default -> caught(call(named), commands);
            };
        } finally {
            commands.restore();
        }
    }

    private int lookUp(LookupCommand lookup, LineCommands commands) {
        var query = lookup.query();
        var reply = reply();
        if (!output.isOfObjects()) {
            output.interrupted();
            return commands.session()
                    .answer(query, answer -> dialogue.hear(reply, answer))
                    .status();
        }
        if (commands.session().listsFields(Field.names(query.columns()))) {
            return caught(ExitCode.ANSWERED.status(), commands);
        }
        var heard = dialogue.hear(
                reply, commands.session().ask(query, commands.session().record()));
        output.show(heard, false);
        return Unanswered.status(heard).status();
    }

    private CommandReply reply() {
        return dialogue.replyTo(line, ShellWords.quoted(words));
    }

    private static int call(CommandLine named) {
        try {
            return (Integer) ((Callable<?>) named.getCommand()).call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a command has written of itself, where it may not stand alone. */
    private int caught(int status, LineCommands commands) {
        if (output.isOfObjects()) {
            output.remark(reply().said(dialogue.record(), commands.output()));
        }
        return status;
    }

    private static Failure alreadyThere() {
        return Failure.of(
                ExitCode.USAGE, "already-in-shell", "you are already in the shell", "type a question, or /help");
    }
}
