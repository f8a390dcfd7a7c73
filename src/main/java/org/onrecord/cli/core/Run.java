package org.onrecord.cli.core;

import java.util.List;
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
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.ScreenRows;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.talk.InteractiveShell;

/** One command line that is run: its streams, its options, and the way from a query to an answer. */
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
     * A run without options, from which those of command lines are made.
     *
     * @param interaction holds a conversation at a terminal
     * @param commands the commands of the program
     */
    public Run(Io io, InteractiveShell interaction, Commands commands) {
        this(io, interaction, commands, new Memory(), OutputOptions.DEFAULT, FactsOptions.DEFAULT, "onrecord");
    }

    /**
     * Returns the run of a command line that was parsed; options that it lacks are those of this run.
     *
     * @param typed the command line, which short views repeat with an option for more
     */
    public Run of(RootCommand parsed, String typed) {
        return new Run(io, interaction, commands, memory, parsed.output(output), parsed.facts(facts), typed);
    }

    /**
     * Returns the run with defaults from the user's configuration file.
     *
     * @throws Failure if that cannot be used
     */
    public Run configured() {
        var settings = Settings.read(io);
        var paged = settings.get(Settings.Key.PAGER) instanceof String pager ? io.withPager(pager) : io;
        return with(paged, output.settled(settings, io), facts.settled(settings, io));
    }

    /** Returns the run with other streams. */
    public Run in(Io other) {
        return with(other, output, facts);
    }

    public Run with(OutputOptions other) {
        return with(io, other, facts);
    }

    /** Returns the run that reads the facts files of installed records, whatever packs they have. */
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

    /** The record that the options select. */
    public CaseRecord record() {
        return loaded().record();
    }

    /**
     * The record that the options select, without warnings.
     *
     * @return null if it cannot be read, or only once
     */
    public @Nullable CaseRecord recordIfReadable() {
        try {
            var isReadable = facts.select(io).source().isRereadable();
            return isReadable ? memory.record(facts, io, _ -> {}).record() : null;
        } catch (Failure unusable) {
            return null;
        }
    }

    private Memory.Loaded loaded() {
        return memory.record(facts, io, this::warnOfFallback);
    }

    /** The record with the SHA-256 of its file. */
    DigestedRecord recordWithDigest() {
        return facts.select(io).loadWithDigest(facts.limits(), this::warnOfFallback);
    }

    /** Forgets the records that were read: what is installed or active has changed. */
    public void forgetRecords() {
        memory.forgetRecords();
    }

    /** The installed and bundled versions of records. */
    public Library library() {
        return FactsOptions.library(io);
    }

    /** The other versions of the record; damage is reported on standard error. */
    public VersionSource editions() {
        return library().versionSource(facts.limits(), this::warn);
    }

    /** Writes a note to standard error, after the answer so far. */
    public void note(String note) {
        flush();
        io.err().line("onrecord: " + note);
    }

    /** Reports damage in the store, after the answer so far. */
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

    /**
     * How output is to be written.
     *
     * @param known the fields there are to choose from
     */
    public Layout layout(List<String> known) {
        return layout(known, false);
    }

    /** The beginning of command lines that ask the same record. */
    private String program() {
        return line.startsWith(Style.SHELL) ? Style.SHELL : Style.PROGRAM + facts.typed();
    }

    public Layout layout(List<String> known, boolean hasPicture) {
        return output.layout(known, hasPicture, io).typedAfter(program());
    }

    public Sink out() {
        return new Sink(io.out());
    }

    /** Hands on what was written, to a reader who waits for it. */
    public void flush() {
        io.out().flush();
    }

    /** Writes a facts file to standard output; in one that keeps every rule, no character acts on a terminal. */
    public void writeFile(Output.Content content) {
        io.out().write(content);
    }

    /** Lists the fields, if that is what {@code --fields} asks for. */
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
     * @param heard gets the answer before it is written
     */
    public ExitCode answer(Query query, Layout layout, Consumer<Answer> heard) {
        var answer = ask(query);
        heard.accept(answer);
        return write(query, answer, layout, _ -> ExitCode.ANSWERED);
    }

    /**
     * Answers a query from a record other than the one that the options select.
     *
     * @param code how the command ends when there is an answer
     */
    public ExitCode answer(Query query, Layout layout, CaseRecord record, Function<Found, ExitCode> code) {
        return write(query, query.answer(record), layout, code);
    }

    /** The answer to a query, which may be that only later versions have what it names. */
    public Answer ask(Query query) {
        var loaded = loaded();
        return loaded.isPinned()
                ? new LaterVersions(editions()).answer(query, loaded.record())
                : query.answer(loaded.record());
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

    /** A failure to answer, with commands that ask the same record; it names a record that nobody named now. */
    public Failure asked(Failure failure) {
        return AnswerFailure.by(loaded(), failure, Style.PLAIN.typedAfter(program())::typed);
    }

    /** Keeps the sources of an answer, if it numbered any: a number means one of these until others are shown. */
    public void showed(List<String> sources) {
        memory.showed(sources);
    }

    /** Ids of the sources that were shown last, in the order of their numbers. */
    public List<String> shown() {
        return memory.shown();
    }

    /** Writes to standard output; text for people through the pager where it is too tall for the screen. */
    public void write(Format format, Consumer<Sink> content) {
        if (format == Format.TEXT && io.terminal().isOutput() && (output.isPaged() == null || output.isPaged())) {
            var text = new StringBuilder();
            content.accept(new Sink(text));
            new Pager(io).show(text.toString(), columns -> ScreenRows.of(text.toString(), columns));
        } else {
            content.accept(out());
        }
    }
}
