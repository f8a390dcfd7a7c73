package org.onrecord.cli.lookup;

import java.util.concurrent.Callable;
import org.onrecord.cli.core.Session;
import org.onrecord.lookup.Query;

/** A command that asks the record one question. */
public abstract class LookupCommand implements Callable<Integer> {
    private final Session session;

    public LookupCommand(Session session) {
        this.session = session;
    }

    /** The question that the options come to. */
    public abstract Query query();

    @Override
    public final Integer call() {
        return session.answer(query()).status();
    }
}
