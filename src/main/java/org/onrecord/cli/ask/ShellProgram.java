package org.onrecord.cli.ask;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.complete.Completer;
import org.onrecord.cli.core.Commands;
import org.onrecord.cli.core.HelpCommand;
import org.onrecord.cli.core.OutputOptions.Columns;
import org.onrecord.cli.core.ProgramCommand;
import org.onrecord.cli.core.RootCommand;
import org.onrecord.cli.core.Session;
import org.onrecord.cli.core.UsageFailure;
import org.onrecord.cli.lookup.LookupCommand;
import org.onrecord.cli.lookup.WhoCommand;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.Io;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.talk.Completion;
import org.onrecord.talk.Host;
import org.onrecord.talk.Host.ParsedCommand;
import org.onrecord.talk.ShellWords;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * The program inside its own shell: the same parser with the same options.
 *
 * <p>Options given to the shell itself are set when the model is built, and picocli puts them back before each line,
 * which may depart from them.
 */
final class ShellProgram implements Host {
    private final Session session;
    private final ByteArrayOutputStream caught = new ByteArrayOutputStream();
    private @Nullable Lines lines;

    /**
     * The program in a session.
     *
     * @param format the format of lines that name none
     */
    ShellProgram(Session session, Format format) {
        this.session = session.in(session.io().withoutInput());
        session.output().settleOn(format);
        // A pager would take the next question for its own commands, so that a line has to ask for one.
        session.output().hasNoPager |= !session.output().hasPager;
        session.output().hasPager = false;
    }

    /**
     * The commands of lines.
     *
     * @param session whose output is caught where each line yields an object
     */
    private record Lines(Session session, CommandLine model) {}

    private Lines lines() {
        if (lines == null) {
            var used = format().isObjects() ? session.caughtBy(caught) : session;
            lines = new Lines(used, session.commands().commandLine(used));
        }
        return lines;
    }

    @Override
    public Io io() {
        return session.io();
    }

    @Override
    public String version() {
        return RootCommand.programVersion();
    }

    @Override
    public CaseRecord record() {
        return session.record();
    }

    @Override
    public Layout layout(List<String> fields) {
        return session.layout(fields);
    }

    @Override
    public void write(Format format, Consumer<Sink> content) {
        session.write(format, content);
    }

    @Override
    public void showed(List<String> sources) {
        session.showed(sources);
    }

    @Override
    public List<String> shown() {
        return session.shown();
    }

    @Override
    public Format format() {
        return session.output().usual;
    }

    @Override
    public void useFormat(Format format) {
        session.output().settleOn(format);
        lines = null;
    }

    @Override
    public @Nullable Integer width() {
        var width = session.output().width;
        return width == null ? null : width.value();
    }

    @Override
    public void useWidth(@Nullable String word) {
        try {
            session.output().width = word == null ? null : Columns.parse(word);
            lines = null;
        } catch (TypeConversionException mistake) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "bad-argument",
                    String.valueOf(mistake.getMessage()),
                    "/width COLUMNS, or /width auto");
        }
    }

    @Override
    public List<Completion> commands() {
        return Commands.below(lines().model().getCommandSpec())
                .filter(command -> !command.value().equals(ShellCommand.NAME))
                .toList();
    }

    @Override
    public List<Completion> completions(List<String> words) {
        try {
            return new Completer(lines().session(), lines().model(), words).completions();
        } finally {
            restore();
        }
    }

    @Override
    public ExitCode run(List<String> words, Function<ParsedCommand, ExitCode> action) {
        try {
            lines().session().run("/" + ShellWords.quoted(words));
            return action.apply(parsed(words));
        } finally {
            restore();
        }
    }

    private ParsedCommand parsed(List<String> words) {
        var named = parse(words);
        var used = lines().session();
        if (named.isUsageHelpRequested()) {
            return new ParsedCommand.Other(() -> HelpCommand.print(used, named));
        }
        return switch ((ProgramCommand) named.getCommand()) {
            case ShellCommand _ ->
                throw Failure.of(
                        ExitCode.USAGE,
                        "already-in-shell",
                        "you are already in the shell",
                        "type a question, or /help");
            case AskCommand ask -> ask.parsed();
            case WhoCommand who
            when who.question() != null -> new AskCommand(used, Objects.requireNonNull(who.question())).parsed();
            case LookupCommand lookup
            when !used.output().listsFields() ->
                new ParsedCommand.Lookup(() -> used.ask(lookup.query()), lookup::answer);
            case ProgramCommand other -> new ParsedCommand.Other(other::run);
        };
    }

    private CommandLine parse(List<String> words) {
        try {
            return lines().model()
                    .parseArgs(words.toArray(String[]::new))
                    .asCommandLineList()
                    .getLast();
        } catch (ParameterException mistake) {
            throw UsageFailure.of(mistake);
        }
    }

    /** Puts back the options that were given to the shell itself, and forgets what was caught. */
    private void restore() {
        lines().model().parseArgs();
        caught.reset();
    }

    @Override
    public String caught() {
        lines().session().io().out().flush();
        return caught.toString(StandardCharsets.UTF_8).strip();
    }
}
