package org.onrecord.cli.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.history.VersionSource;
import org.onrecord.io.Io;
import org.onrecord.io.Output;
import org.onrecord.io.Pager;
import org.onrecord.library.Library;
import org.onrecord.library.PackCache;
import org.onrecord.library.RecordPack;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Answer.Ambiguous;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Answer.NotFound;
import org.onrecord.lookup.AnswerWriter;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;
import org.onrecord.output.layout.DisplayWidth;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.talk.Host.InteractiveShell;

/** The run of one command line: its streams, its options, and the way from a query to an answer. */
public final class Run {
    private final Io io;
    private final InteractiveShell interaction;
    private final Commands commands;
    private final Memory memory;
    private final OutputOptions output;
    private final FactsOptions facts;
    private final List<String> line;

    private Run(
            Io io,
            InteractiveShell interaction,
            Commands commands,
            Memory memory,
            OutputOptions output,
            FactsOptions facts,
            List<String> line) {
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
        this(
                io,
                interaction,
                commands,
                new Memory(PackCache.of(io.environment())),
                OutputOptions.DEFAULT,
                FactsOptions.DEFAULT,
                List.of("onrecord"));
    }

    /**
     * Returns the run of a parsed command line; options not given default to those of this run.
     *
     * @param files the facts files given as arguments
     * @param typed the words of the command line, repeated by short views with an option for more
     */
    public Run of(RootCommand parsed, List<String> files, List<String> typed) {
        return new Run(io, interaction, commands, memory, parsed.output(output), parsed.facts(facts, files), typed);
    }

    public Run in(Io other) {
        return with(other, output);
    }

    /** Returns the run from which the lines of this shell are run: with its options as defaults, and without input. */
    public Run inShell() {
        return new Run(io.withoutInput(), interaction, commands, memory, output.inShell(), facts, List.of(Style.SHELL));
    }

    public Run with(OutputOptions other) {
        return with(io, other);
    }

    private Run with(Io io, OutputOptions output) {
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

    public CaseRecord record() {
        return recordWithDigest().record();
    }

    /**
     * Returns the record that the options select, without warnings.
     *
     * @return null if it cannot be read, or can be read only once
     */
    public @Nullable CaseRecord recordIfReadable() {
        return memory.readable(facts, io);
    }

    /**
     * Returns the record that an argument names.
     *
     * @param name a version number of the selected case, or a file as {@code --facts} takes it
     */
    public CaseRecord record(String name) {
        var version = RecordVersion.parse(name);
        if (version == null) {
            return FactsLoader.load(FactsOptions.source(name, io), facts.limits());
        }
        var chosen = record();
        if (chosen.version().equals(version.toString())) {
            return chosen;
        }
        var found = library().find(chosen.caseId(), version);
        if (found == null) {
            throw library().unknownVersion(chosen.caseId(), version);
        }
        return found.load(facts.limits());
    }

    private Memory.Loaded loaded() {
        return memory.record(facts, io, this::warnOfFallback);
    }

    DigestedRecord recordWithDigest() {
        return loaded().read();
    }

    /** Writes the packs of the facts files read so far to the cache, after the answer. */
    public void keepRecords() {
        memory.cache.keep();
    }

    /** Forgets the loaded records, after the installed or active versions have changed. */
    public void forgetRecords() {
        memory.records.clear();
    }

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

    public void warn(Failure damage) {
        io.err().line("onrecord: " + damage.message()).line("  hint: " + damage.hint());
    }

    private void warnOfFallback(Failure damage) {
        warn(damage);
        if (!damage.code().equals(RecordPack.UNUSABLE)) {
            io.err().append("  using the version bundled with the program instead\n");
        }
    }

    /** Whether the command was typed in the shell, where it has no standard input. */
    public boolean isInShell() {
        return !line.isEmpty() && line.getFirst().startsWith(Style.SHELL);
    }

    /** Returns the beginning of command lines that ask the same record. */
    private String program() {
        if (isInShell()) {
            return Style.SHELL;
        }
        var typed = facts.typed();
        return Style.PROGRAM + (typed.isEmpty() ? "" : Style.quoted(typed) + " ");
    }

    /** Returns the layout of the output; {@code special} has the formats that not every answer supports. */
    public Layout layout(List<String> known, Set<Format> special) {
        return output.layout(known, special, io, program());
    }

    public Sink out() {
        return new Sink(io.out());
    }

    public void flush() {
        io.out().flush();
    }

    /** Fails if standard input, from which the command reads, is also the facts file. */
    public void refuseInputTwice(String content) {
        if (facts.select(io).source() instanceof FactsSource.StandardInput) {
            throw Failure.usage(
                    "input-used-twice",
                    "standard input cannot be both the facts file and the " + content,
                    "give the facts file with --facts FILE");
        }
    }

    /** Writes a facts file to standard output. A valid file contains no control characters that act on a terminal. */
    public void writeFile(Output.Content content) {
        io.out().write(content);
    }

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

    public Answer ask(Query query) {
        return query.answer(record());
    }

    /** Returns the command line, which short views repeat. */
    public String line() {
        return Style.quoted(line);
    }

    /**
     * Writes the answer to a query.
     *
     * @param code returns the exit code if an answer is found
     */
    public ExitCode write(Query query, Answer answer, Layout layout, Function<Found, ExitCode> code) {
        write(layout.format(), out -> showed(new AnswerWriter(layout, line()).write(query, answer, out)));
        return switch (answer) {
            case Found found -> {
                io.out().flush();
                found.remarks().forEach(remark -> io.err().line(layout.style().typed(remark)));
                if (io.terminal().isError() || (isInShell() && io.terminal().isOutput())) {
                    found.cut().forEach(io.err()::line);
                }
                if (found.content().missing() != null) {
                    throw notOnRecord(found.content().missing());
                }
                yield code.apply(found);
            }
            case NotFound missing -> throw notOnRecord(missing);
            case Ambiguous several ->
                throw asked(Failure.of(
                                ExitCode.AMBIGUOUS,
                                "ambiguous-name",
                                "“" + several.asked() + "” has several matches",
                                several.hint())
                        .withCandidates(several.candidates()));
        };
    }

    private Failure notOnRecord(NotFound missing) {
        var typed = line.indexOf("--json") + 1;
        var areFields = typed > 0 && typed < line.size() && line.get(typed).matches("[a-z_]+(,[a-z_]+)+");
        var hint = areFields ? "--json --fields " + line.get(typed) + " chooses these fields" : missing.hint();
        return asked(Failure.of(ExitCode.NOT_ON_RECORD, missing.code(), missing.message(), hint)
                .withCandidates(missing.nearest()));
    }

    /** Returns a failure whose commands ask the same record, and that names the record if this line does not. */
    public Failure asked(Failure failure) {
        var loaded = loaded();
        return failure.reworded(
                loaded.isChosen() ? named(loaded.read().record(), failure.message()) : failure.message(),
                Style.PLAIN.typedAfter(program())::typed);
    }

    /** Inserts the record's name into a message, before the final full stop if there is one. */
    private static String named(CaseRecord record, String message) {
        var end = message.endsWith(".") ? message.length() - 1 : message.length();
        return message.substring(0, end) + " (record " + record.caseId() + " " + record.version() + ")"
                + message.substring(end);
    }

    /** Remembers the numbered sources of an answer, if any, until others are shown. */
    public void showed(List<String> sources) {
        if (!sources.isEmpty()) {
            memory.shown = sources;
        }
    }

    /** Returns the ids of the sources shown last, in the order of their numbers. */
    public List<String> shown() {
        return memory.shown;
    }

    /** Writes to standard output. Text that is taller than the screen goes through the pager. */
    public void write(Format format, Consumer<Sink> content) {
        if (format == Format.TEXT && io.terminal().isOutput()) {
            var text = new StringBuilder();
            content.accept(new Sink(text));
            new Pager(io).show(text.toString(), columns -> DisplayWidth.rows(text.toString(), columns));
        } else {
            content.accept(out());
        }
    }

    /** The records read and the sources shown so far, shared by the lines of a shell. */
    private static final class Memory {
        private final PackCache cache;
        private final Map<FactsOptions, Loaded> records = new HashMap<>();
        private List<String> shown = List.of();

        Memory(PackCache cache) {
            this.cache = cache;
        }

        /**
         * A loaded record.
         *
         * @param isChosen whether an earlier command chose it
         */
        record Loaded(DigestedRecord read, boolean isChosen) {}

        /** Returns the record that the options select, reading it only once. */
        Loaded record(FactsOptions options, Io io, Consumer<Failure> warnings) {
            return records.computeIfAbsent(options, _ -> {
                var selection = options.select(io);
                return new Loaded(selection.load(options.limits(), cache, warnings), selection.isChosen());
            });
        }

        /** Returns the record without warnings; null if it cannot be read, or can be read only once. */
        @Nullable
        CaseRecord readable(FactsOptions options, Io io) {
            try {
                var isReadable = options.select(io).source().isRereadable();
                return isReadable ? record(options, io, _ -> {}).read().record() : null;
            } catch (Failure unusable) {
                return null;
            }
        }
    }
}
