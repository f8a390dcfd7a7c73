package org.onrecord.cli.ask;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.cli.complete.Completer;
import org.onrecord.cli.core.Commands;
import org.onrecord.cli.core.HelpCommand;
import org.onrecord.cli.core.OutputOptions;
import org.onrecord.cli.core.ProgramCommand;
import org.onrecord.cli.core.RootCommand;
import org.onrecord.cli.core.Run;
import org.onrecord.cli.core.UsageFailure;
import org.onrecord.cli.lookup.LookupCommand;
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

/** The program inside its own shell. Lines start from the options given to the shell itself. */
final class ShellProgram implements Host {
    private final ByteArrayOutputStream caught = new ByteArrayOutputStream();
    private final Io catching;
    private final Run run;
    private @Nullable CommandLine model;

    /** @param shell the run of the shell itself */
    ShellProgram(Run shell) {
        this.catching = shell.io().capturedBy(caught);
        this.run = shell.inShell();
    }

    /** Returns the run from which runs of lines are made. Output is captured if each line yields a JSON object. */
    private Run outer() {
        return format().isObjects() ? run.in(catching).with(OutputOptions.DEFAULT) : run;
    }

    private CommandLine model() {
        if (model == null) {
            model = run.commands().commandLine();
        }
        return model;
    }

    @Override
    public Io io() {
        return run.io();
    }

    @Override
    public String version() {
        return RootCommand.programVersion();
    }

    @Override
    public CaseRecord record() {
        return run.record();
    }

    @Override
    public Layout layout(List<String> fields) {
        return run.layout(fields, Set.of());
    }

    @Override
    public void write(Format format, Consumer<Sink> content) {
        run.write(format, content);
    }

    @Override
    public void showed(List<String> sources) {
        run.showed(sources);
    }

    @Override
    public List<String> shown() {
        return run.shown();
    }

    @Override
    public Format format() {
        return run.output().usual();
    }

    @Override
    public List<Completion> commands() {
        return Commands.below(model().getCommandSpec())
                .filter(command -> !command.value().equals(ShellCommand.NAME))
                .toList();
    }

    @Override
    public SequencedMap<String, List<String>> groups() {
        return Commands.groups(model().getCommandSpec());
    }

    @Override
    public List<Completion> completions(List<String> words) {
        return new Completer(outer(), model(), words).completions();
    }

    @Override
    public ExitCode run(List<String> words, Function<ParsedCommand, ExitCode> action) {
        try {
            return action.apply(parsed(words));
        } finally {
            catching.out().flush();
            caught.reset();
        }
    }

    private ParsedCommand parsed(List<String> words) {
        var commands = UsageFailure.parsed(model(), words).asCommandLineList();
        RootCommand root = commands.getFirst().getCommand();
        var typed = new ArrayList<>(ShellWords.shown(words));
        typed.set(0, "/" + typed.getFirst());
        var named = commands.getLast();
        if (named.isUsageHelpRequested()) {
            return new ParsedCommand.Other(() -> HelpCommand.print(outer().of(root, List.of(), typed), named));
        }
        ProgramCommand command = named.getCommand();
        var used = outer().of(root, command.factsFiles(), typed);
        return switch (command) {
            case ShellCommand _ ->
                throw Failure.usage("already-in-shell", "you are already in the shell", "type a question, or /help");
            case AskCommand ask when !ask.isShort -> ask.parsed();
            case LookupCommand lookup
            when lookup.question(used) != null ->
                new AskCommand(Objects.requireNonNull(lookup.question(used))).parsed();
            case LookupCommand lookup
            when !used.output().listsFields() ->
                new ParsedCommand.Lookup(() -> used.ask(lookup.query(used)), listener -> lookup.answer(used, listener));
            case CheckCommand check
            when !used.output().listsFields() ->
                new ParsedCommand.Lookup(() -> used.ask(check.query(used)), listener -> check.answer(used, listener));
            case ProgramCommand other -> new ParsedCommand.Other(() -> other.run(used));
        };
    }

    @Override
    public String caught() {
        catching.out().flush();
        return caught.toString(StandardCharsets.UTF_8).strip();
    }
}
