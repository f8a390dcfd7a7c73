package org.onrecord.cli.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Run;
import org.onrecord.failure.ExitCode;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Query;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.View;
import org.onrecord.output.table.Column;

/** A command that looks something up in the record: it only turns its options into a question. */
public abstract class LookupCommand extends AnswerCommand {
    /** The question that the options make. */
    public abstract Query query(Run run);

    /** The day that "today" is in an option. */
    protected static LocalDate today(Run run) {
        return run.record().asOf();
    }

    @Override
    public List<? extends Column<?>> columns(Run run) {
        return query(run).columns();
    }

    /** Whether it is to be written as bars over time. */
    protected boolean isChart() {
        return false;
    }

    private Layout shaped(Layout layout) {
        return isChart() ? layout.with(View.CHART) : layout;
    }

    @Override
    protected final ExitCode answer(Run run, Layout layout) {
        return run.answer(query(run), shaped(layout), answer -> answered(run, answer));
    }

    /**
     * Writes the answer.
     *
     * @param heard gets the answer before it is written
     */
    public final ExitCode answer(Run run, Consumer<Answer> heard) {
        var layout = shaped(run.layout(fields(run), hasPicture()));
        return run.answer(query(run), layout, heard.andThen(answer -> answered(run, answer)));
    }

    /** Does what the command is for besides showing the answer, before that is written. */
    protected void answered(Run run, Answer answer) {
        // Most commands only show it.
    }
}
