package org.onrecord.cli.core;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.history.VersionSource;
import org.onrecord.io.Io;
import org.onrecord.io.Output;
import org.onrecord.io.Pager;
import org.onrecord.library.Library;
import org.onrecord.library.RecordPack;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Ambiguous;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.AnswerWriter;
import org.onrecord.lookup.LaterVersions;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.DisplayWidth;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.talk.InteractiveShell;

/** The run of one command line: its streams, its options, and the way from a query to an answer. */
public final class Run {
    private final Io io;
    private final InteractiveShell interaction;
    private final Commands commands;
    private final Memory memory;
    private final OutputOptions output;
    private final FactsOptions facts;
    private final String line;

    private Run(
            Io io,
            InteractiveShell interaction,
            Commands commands,
            Memory memory,
            OutputOptions output,
            FactsOptions facts,
            String line) {
        this.io = io;
        this.interaction = interaction;
        this.commands = commands;
        this.memory = memory;
        this.output = output;
        this.facts = facts;
        this.line = line;
    }

    /**
     * Creates a run without options, from which the runs of command lines are made.
     *
     * @param interaction the interactive shell, for a conversation at a terminal
     */
    public Run(Io io, InteractiveShell interaction, Commands commands) {
        this(io, interaction, commands, new Memory(), OutputOptions.DEFAULT, FactsOptions.DEFAULT, "onrecord");
    }

    /**
     * Returns the run of a parsed command line; options not given default to those of this run.
     *
     * @param files the facts files given as arguments
     * @param typed the command line, repeated by short views with an option for more
     */
    public Run of(RootCommand parsed, List<String> files, String typed) {
        return new Run(io, interaction, commands, memory, parsed.output(output), parsed.facts(facts, files, io), typed);
    }

    /**
     * Returns the run with defaults from the user's configuration file.
     *
     * @throws Failure if the file is invalid
     */
    public Run configured() {
        var settings = Settings.read(io);
        var paged = settings.get(Settings.Key.PAGER) instanceof String pager ? io.withPager(pager) : io;
        return with(paged, output.settled(settings, io), facts.settled(settings, io));
    }

    public Run in(Io other) {
        return with(other, output, facts);
    }

    public Run with(OutputOptions other) {
        return with(io, other, facts);
    }

    /** Returns a run that reads installed records from their facts files instead of their packs. */
    public Run withoutPacks() {
        return with(io, output, facts.withoutPacks());
    }

    private Run with(Io io, OutputOptions output, FactsOptions facts) {
        return new Run(io, interaction, commands, memory, output, facts, line);
    }

    public Commands commands() {
        return commands;
    }

    public Io io() {
        return io;
    }

    public InteractiveShell interaction() {
        return interaction;
    }

    public OutputOptions output() {
        return output;
    }

    public FactsOptions facts() {
        return facts;
    }

    /** Returns the run for one of the records that the options select, with a command line that selects only that one. */
    Run only(FactsOptions one) {
        return new Run(io, interaction, commands, memory, output, one, one.selectedIn(line));
    }

    /** Returns the record that the options select. */
    public CaseRecord record() {
        return loaded().record();
    }

    /**
     * Returns the record that the options select, without warnings.
     *
     * @return null if it cannot be read, or can be read only once
     */
    public @Nullable CaseRecord recordIfReadable() {
        return memory.readable(facts, io);
    }

    private Memory.Loaded loaded() {
        return memory.record(facts, io, this::warnOfFallback);
    }

    /** Returns the record with the SHA-256 of its file. */
    DigestedRecord recordWithDigest() {
        return facts.select(io).loadWithDigest(facts.limits(), this::warnOfFallback);
    }

    /** Forgets the loaded records, after the installed or active versions have changed. */
    public void forgetRecords() {
        memory.forgetRecords();
    }

    /** Opens the library of installed and bundled versions. */
    public Library library() {
        return FactsOptions.library(io);
    }

    /** Returns the other versions of the record; damage is reported on standard error. */
    public VersionSource editions() {
        return library().versionSource(facts.limits(), this::warn);
    }

    /** Writes a note to standard error, after flushing the answer so far. */
    public void note(String note) {
        flush();
        io.err().line("onrecord: " + note);
    }

    /** Reports damage in the store, after flushing the answer so far. */
    public void warn(List<Failure> damage) {
        io.out().flush();
        damage.forEach(this::warn);
    }

    /** Reports damage in the store. */
    public void warn(Failure damage) {
        io.err().line("onrecord: " + damage.message()).line("  hint: " + damage.hint());
    }

    private void warnOfFallback(Failure damage) {
        warn(damage);
        if (!damage.code().equals(RecordPack.UNUSABLE)) {
            io.err().append("  using the version bundled with the program instead\n");
        }
    }

    /** Returns the beginning of command lines that ask the same record. */
    private String program() {
        return line.startsWith(Style.SHELL) ? Style.SHELL : Style.PROGRAM + facts.typed();
    }

    /** Returns the layout of the output; {@code special} has the formats that not every answer supports. */
    public Layout layout(List<String> known, Set<Format> special) {
        return output.layout(known, special, io).typedAfter(program());
    }

    public Sink out() {
        return new Sink(io.out());
    }

    /** Flushes standard output. */
    public void flush() {
        io.out().flush();
    }

    /** Writes a facts file to standard output. A valid file contains no control characters that act on a terminal. */
    public void writeFile(Output.Content content) {
        io.out().write(content);
    }

    /** Lists the fields, if {@code --fields} has no value. */
    public boolean listsFields(List<String> known) {
        if (!output.listsFields()) {
            return false;
        }
        known.forEach(field -> io.out().append(field).append('\n'));
        return true;
    }

    /**
     * Answers a query.
     *
     * @param listener receives the answer before it is written
     */
    public ExitCode answer(Query query, Layout layout, Consumer<Answer> listener) {
        var answer = ask(query);
        listener.accept(answer);
        return write(query, answer, layout, _ -> ExitCode.ANSWERED);
    }

    /**
     * Answers a query from a given record instead of the selected one.
     *
     * @param code returns the exit code if an answer is found
     */
    public ExitCode answer(Query query, Layout layout, CaseRecord record, Function<Found, ExitCode> code) {
        return write(query, query.answer(record), layout, code);
    }

    /** Returns the answer to a query, or an answer that only later versions have the entry. */
    public Answer ask(Query query) {
        var loaded = loaded();
        return loaded.isPinned()
                ? new LaterVersions(editions()).answer(query, loaded.record())
                : query.answer(loaded.record());
    }

    /** Returns the command line, which short views repeat. */
    public String line() {
        return line;
    }

    private ExitCode write(Query query, Answer answer, Layout layout, Function<Found, ExitCode> code) {
        write(layout.format(), out -> showed(new AnswerWriter(layout, line).write(query, answer, out)));
        return switch (answer) {
            case Found found -> {
                io.out().flush();
                found.remarks().forEach(remark -> io.err().line(layout.style().typed(remark)));
                yield code.apply(found);
            }
            case NotFound missing -> throw asked(AnswerFailure.of(missing));
            case Ambiguous several -> throw asked(AnswerFailure.of(several));
        };
    }

    /** Returns a failure whose commands ask the same record, and that names the record if this line does not. */
    public Failure asked(Failure failure) {
        return AnswerFailure.naming(loaded(), failure, Style.PLAIN.typedAfter(program())::typed);
    }

    /** Remembers the numbered sources of an answer, if any, until others are shown. */
    public void showed(List<String> sources) {
        memory.showed(sources);
    }

    /** Returns the ids of the sources shown last, in the order of their numbers. */
    public List<String> shown() {
        return memory.shown();
    }

    /** Writes to standard output. Human-readable output that is taller than the screen goes through the pager. */
    public void write(Format format, Consumer<Sink> content) {
        if (format == Format.TEXT && io.terminal().isOutput() && (output.isPaged() == null || output.isPaged())) {
            var text = new StringBuilder();
            content.accept(new Sink(text));
            new Pager(io).show(text.toString(), columns -> DisplayWidth.rows(text.toString(), columns));
        } else {
            content.accept(out());
        }
    }
}
