package org.onrecord.cli.core;

import java.util.List;
import java.util.stream.Stream;
import org.onrecord.failure.ExitCode;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;

/** A command whose answer consists of fields, which {@code --fields} lists and chooses from. */
public abstract class AnswerCommand implements ProgramCommand {
    protected final Session session;

    protected AnswerCommand(Session session) {
        this.session = session;
    }

    /** The fields of the answer, in their usual order. */
    public abstract List<? extends Column<?>> columns();

    public final List<String> fields() {
        return Column.names(columns());
    }

    /** Writes the answer. */
    protected abstract ExitCode answer(Layout layout);

    @Override
    public final ExitCode run() {
        var known = fields();
        return session.listsFields(known) ? ExitCode.ANSWERED : answer(layout(known));
    }

    /** Whether the answer can be a picture. */
    public boolean hasPicture() {
        return false;
    }

    @Override
    public final Format[] formats() {
        return Stream.concat(Stream.of(Format.general()), hasPicture() ? Stream.of(Format.SVG) : Stream.of())
                .toArray(Format[]::new);
    }

    /** The layout for the options. */
    protected final Layout layout(List<String> known) {
        return session.layout(known, hasPicture());
    }
}
