package org.onrecord.cli.talk;

import org.onrecord.cli.core.AskOptions;
import org.onrecord.cli.core.Session;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsSource;
import org.onrecord.io.InputLines;

/** A conversation out of the lines of standard input, which are read to their end whatever becomes of one. */
public final class Batch {
    private final Session session;
    private final AskOptions options;

    public Batch(Session session, AskOptions options) {
        this.session = session;
        this.options = options;
    }

    /**
     * Answers each line as soon as it is there.
     *
     * @return the status of the first line that was not answered; answered when all were
     */
    public int run() {
        refuseRecordOnInput();
        var lines = new InputLines(session.io().in());
        var conversation = new Conversation(session, options, null);
        var first = 0;
        for (var line = lines.next(); line != null; line = lines.next()) {
            var status = conversation.say(line);
            session.io().out().flush();
            first = first == 0 ? status : first;
        }
        return first;
    }

    private void refuseRecordOnInput() {
        if (session.facts().choose(session.io()).source() instanceof FactsSource.StandardInput) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "input-used-twice",
                    "standard input cannot be both the facts file and the questions",
                    "give the facts file with --facts FILE");
        }
    }
}
