package org.onrecord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.install.AvailableEditions;
import org.onrecord.io.Io;
import org.onrecord.io.Pager;
import org.onrecord.model.CaseRecord;
import org.onrecord.query.Ambiguous;
import org.onrecord.query.Answer;
import org.onrecord.query.Found;
import org.onrecord.query.NotFound;
import org.onrecord.query.Query;
import org.onrecord.render.AnswerWriter;
import org.onrecord.render.data.AnswerFields;
import org.onrecord.render.layout.Format;
import org.onrecord.render.layout.Layout;
import org.onrecord.versions.Editions;

/** One run of the program: its outside world, the options of every command, and the way from a query to an answer. */
final class Session {
    private final Io io;
    private final OutputOptions output = new OutputOptions();
    private final FactsOptions facts = new FactsOptions();

    Session(Io io) {
        this.io = io;
    }

    Io io() {
        return io;
    }

    OutputOptions output() {
        return output;
    }

    FactsOptions facts() {
        return facts;
    }

    /**
     * How output is to be written.
     *
     * @param known the fields there are to choose from
     */
    Layout layout(List<String> known) {
        return new LayoutChoice(output, io).layout(known);
    }

    /** Lists the fields, if that is what {@code --fields} asks for. */
    boolean listsFields(List<String> known) {
        if (!output.fields.equals(List.of(OutputOptions.LIST_FIELDS))) {
            return false;
        }
        known.forEach(field -> io.out().append(field).append('\n'));
        return true;
    }

    /** The record that the options choose. */
    CaseRecord record() {
        return facts.load(io);
    }

    /** The versions of records that are installed or bundled; one that is damaged is told of on standard error. */
    Editions editions() {
        return new AvailableEditions(FactsOptions.catalogue(io), facts.limits(), this::warn);
    }

    private void warn(Failure damage) {
        io.err().append("onrecord: " + damage.message() + "\n").append("  hint: " + damage.hint() + "\n");
    }

    /** Answers a query: check the options, load the record, ask, write. */
    ExitCode answer(Query query) {
        return answer(query, this::record, _ -> ExitCode.ANSWERED);
    }

    /**
     * Answers a query from a record other than the one that the options choose.
     *
     * @param record gives the record; asked only when the options are in order
     * @param code how the command ends when there is an answer
     */
    ExitCode answer(Query query, Supplier<CaseRecord> record, Function<Found, ExitCode> code) {
        var known = AnswerFields.of(query);
        if (listsFields(known)) {
            return ExitCode.ANSWERED;
        }
        var layout = layout(known);
        var answer = query.answer(record.get());
        write(query, answer, layout);
        return conclude(answer, code);
    }

    private void write(Query query, Answer answer, Layout layout) {
        try {
            var writer = new AnswerWriter(layout);
            if (layout.format() == Format.TEXT && io.terminal().isOutput() && !output.hasNoPager) {
                var text = new StringBuilder();
                writer.write(query, answer, text);
                new Pager(io).show(text.toString());
            } else {
                writer.write(query, answer, io.out());
            }
        } catch (IOException e) {
            // Neither a string nor an Output throws it.
            throw new UncheckedIOException(e);
        }
    }

    private ExitCode conclude(Answer answer, Function<Found, ExitCode> code) {
        return switch (answer) {
            case Found found -> {
                io.out().flush();
                found.remarks().forEach(remark -> io.err().append(remark).append('\n'));
                yield code.apply(found);
            }
            case NotFound missing ->
                throw Failure.of(ExitCode.NOT_ON_RECORD, missing.code(), missing.message(), missing.hint())
                        .withCandidates(missing.nearest());
            case Ambiguous several ->
                throw Failure.of(
                                ExitCode.AMBIGUOUS,
                                "ambiguous-name",
                                "“" + several.asked() + "” fits several",
                                "use the id of the one you mean")
                        .withCandidates(several.candidates());
        };
    }
}
