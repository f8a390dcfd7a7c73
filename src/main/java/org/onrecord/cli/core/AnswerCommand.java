package org.onrecord.cli.core;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.failure.ExitCode;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;

/** A command whose answer consists of fields, which {@code --fields} lists and chooses from. */
public abstract class AnswerCommand implements ProgramCommand {
    /** Returns the fields of the answer, in their usual order. */
    public abstract List<? extends Column<?>> columns(Run run);

    public final List<String> fields(Run run) {
        return Column.names(columns(run));
    }

    protected abstract ExitCode answer(Run run, Layout layout);

    @Override
    public final ExitCode run(Run run) {
        var known = fields(run);
        return run.listsFields(known) ? ExitCode.ANSWERED : answer(run, run.layout(known, special()));
    }

    public Set<Format> special() {
        return Set.of();
    }

    @Override
    public final Format[] formats() {
        return Stream.concat(Stream.of(Format.general()), special().stream().sorted())
                .toArray(Format[]::new);
    }
}
