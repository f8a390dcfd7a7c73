package org.onrecord.cli.core;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.history.VersionSource;
import org.onrecord.install.AvailableVersions;
import org.onrecord.io.Io;
import org.onrecord.io.Pager;
import org.onrecord.lookup.Ambiguous;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.AnswerWriter;
import org.onrecord.lookup.Found;
import org.onrecord.lookup.LaterVersions;
import org.onrecord.lookup.NotFound;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Field;

/** One run of the program: its outside world, the options of every command, and the way from a query to an answer. */
public final class Session {
    private @Nullable Io io;
    private @Nullable InteractiveShell interaction;
    private final OutputOptions output;
    private final FactsOptions facts;
    private final Map<List<@Nullable Object>, CaseRecord> records;

    /**
     * A run of the program.
     *
     * @param interaction what holds a conversation at a terminal
     */
    public Session(Io io, InteractiveShell interaction) {
        this(io, interaction, new OutputOptions(), new FactsOptions(), new HashMap<>());
    }

    /** A run that is not open yet: without an outside world, for commands made before there is one. */
    public Session() {
        this(null, null, new OutputOptions(), new FactsOptions(), new HashMap<>());
    }

    private Session(
            @Nullable Io io,
            @Nullable InteractiveShell interaction,
            OutputOptions output,
            FactsOptions facts,
            Map<List<@Nullable Object>, CaseRecord> records) {
        this.io = io;
        this.interaction = interaction;
        this.output = output;
        this.facts = facts;
        this.records = records;
    }

    /** The same run with other streams. */
    public Session in(Io other) {
        return new Session(other, interaction, output, facts, records);
    }

    /** A run that asks the same record and whose output is caught as plain text. */
    public Session caughtBy(OutputStream bytes) {
        return new Session(io().caughtBy(bytes), interaction, new OutputOptions(), facts, records);
    }

    /** Gives a run that is not open yet its outside world. */
    public void open(Io world, InteractiveShell conversation) {
        io = world;
        interaction = conversation;
    }

    public Io io() {
        return Objects.requireNonNull(io);
    }

    public InteractiveShell interaction() {
        return Objects.requireNonNull(interaction);
    }

    public OutputOptions output() {
        return output;
    }

    public FactsOptions facts() {
        return facts;
    }

    /** The record that the options choose; each is read once. */
    public CaseRecord record() {
        return record(damage -> FactsOptions.warn(damage, io()));
    }

    /**
     * The record that the options choose; each is read once.
     *
     * @param warnings is told of damage in the store, if the bundled record answers because of it
     */
    public CaseRecord record(Consumer<Failure> warnings) {
        return records.computeIfAbsent(facts.asked(), _ -> facts.load(io(), warnings));
    }

    /** Forgets the records that were read: what is installed or in use has changed. */
    public void forgetRecords() {
        records.clear();
    }

    /** The versions of records that are installed or bundled; one that is damaged is told of on standard error. */
    public VersionSource editions() {
        return new AvailableVersions(
                FactsOptions.catalogue(io()), facts.limits(), damage -> FactsOptions.tell(damage, io()));
    }

    /**
     * How output is to be written.
     *
     * @param known the fields there are to choose from
     */
    public Layout layout(List<String> known) {
        return new LayoutChoice(output, io()).layout(known);
    }

    /** Lists the fields, if that is what {@code --fields} asks for. */
    public boolean listsFields(List<String> known) {
        if (!output.fields.equals(List.of(OutputOptions.LIST_FIELDS))) {
            return false;
        }
        known.forEach(field -> io().out().append(field).append('\n'));
        return true;
    }

    /** Answers a query: check the options, load the record, ask, write. */
    public ExitCode answer(Query query) {
        return answer(query, _ -> {});
    }

    /**
     * Answers a query.
     *
     * @param heard is told the answer before it is written
     */
    public ExitCode answer(Query query, Consumer<Answer> heard) {
        return answer(query, this::record, heard, _ -> ExitCode.ANSWERED);
    }

    /**
     * Answers a query from a record other than the one that the options choose.
     *
     * @param record gives the record; asked only when the options are in order
     * @param code how the command ends when there is an answer
     */
    public ExitCode answer(Query query, Supplier<CaseRecord> record, Function<Found, ExitCode> code) {
        return answer(query, record, _ -> {}, code);
    }

    private ExitCode answer(
            Query query, Supplier<CaseRecord> record, Consumer<Answer> heard, Function<Found, ExitCode> code) {
        var known = Field.names(query.columns());
        if (listsFields(known)) {
            return ExitCode.ANSWERED;
        }
        var layout = layout(known);
        var answer = ask(query, record.get());
        heard.accept(answer);
        write(layout.format(), out -> new AnswerWriter(layout).write(query, answer, out));
        return conclude(answer, code);
    }

    /** The answer of a record to a query, which may be that only later versions have what it names. */
    public Answer ask(Query query, CaseRecord record) {
        return facts.mayBeEarlier(record, io())
                ? new LaterVersions(editions()).answer(query, record)
                : query.answer(record);
    }

    /** Something to write. */
    public interface Content {
        void writeTo(Sink out);
    }

    /** Writes to standard output; text for people through the pager where it is too tall for the screen. */
    public void write(Format format, Content content) {
        if (format == Format.TEXT && io().terminal().isOutput() && !output.hasNoPager) {
            var text = new StringBuilder();
            content.writeTo(new Sink(text));
            new Pager(io()).show(text.toString());
        } else {
            content.writeTo(new Sink(io().out()));
        }
    }

    private ExitCode conclude(Answer answer, Function<Found, ExitCode> code) {
        return switch (answer) {
            case Found found -> {
                io().out().flush();
                found.remarks().forEach(remark -> io().err().append(remark).append('\n'));
                yield code.apply(found);
            }
            case NotFound missing ->
                throw Failure.of(ExitCode.NOT_ON_RECORD, missing.code(), missing.message(), missing.hint())
                        .withCandidates(missing.nearest());
            case Ambiguous several ->
                throw Failure.of(
                                ExitCode.AMBIGUOUS,
                                "ambiguous-name",
                                "“" + several.asked() + "” matches several",
                                "use the id of the one you mean")
                        .withCandidates(several.candidates());
        };
    }
}
