package org.onrecord.cli;

import java.util.concurrent.Callable;
import org.onrecord.lookup.Query;

/** A command that asks the record one question. */
abstract class LookupCommand implements Callable<Integer> {
    private final Session session;

    LookupCommand(Session session) {
        this.session = session;
    }

    /** The question that the options come to. */
    abstract Query query();

    @Override
    public final Integer call() {
        return session.answer(query()).status();
    }
}
