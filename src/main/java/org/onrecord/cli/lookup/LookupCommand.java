package org.onrecord.cli.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.onrecord.cli.core.AnswerCommand;
import org.onrecord.cli.core.Session;
import org.onrecord.failure.ExitCode;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Query;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.View;
import org.onrecord.output.table.Column;

/** A command that looks something up in the record: it only turns its options into a question. */
public abstract class LookupCommand extends AnswerCommand {
    protected LookupCommand(Session session) {
        super(session);
    }

    /** The question that the options make. */
    public abstract Query query();

    /** The day that "today" is in an option. */
    protected final LocalDate today() {
        return session.record().asOf();
    }

    @Override
    public List<? extends Column<?>> columns() {
        return query().columns();
    }

    /** Whether it is to be written as bars over time. */
    protected boolean isChart() {
        return false;
    }

    private Layout shaped(Layout layout) {
        return isChart() ? layout.with(View.CHART) : layout;
    }

    @Override
    protected final ExitCode answer(Layout layout) {
        return session.answer(query(), shaped(layout), this::answered);
    }

    /**
     * Writes the answer.
     *
     * @param heard gets the answer before it is written
     */
    public final ExitCode answer(Consumer<Answer> heard) {
        return session.answer(query(), shaped(layout(fields())), heard.andThen(this::answered));
    }

    /** Does what the command is for besides showing the answer, before that is written. */
    protected void answered(Answer answer) {
        // Most commands only show it.
    }
}
