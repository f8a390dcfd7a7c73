package org.onrecord.talk;

import java.util.Objects;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.reply.ReplyText;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/** The failure and exit status of a reply without an answer. */
public final class Unanswered {
    private Unanswered() {}

    /** Returns the failure for a reply with a reason for no answer, which becomes the code. */
    public static Failure failure(Reply reply) {
        var reason = Objects.requireNonNull(reply.reason());
        var candidates = reply.suggestions().stream()
                .map(suggestion -> new Candidate(null, suggestion.text(), suggestion.command()))
                .toList();
        return Failure.of(status(reply), reason.key(), ReplyText.whyNot(reason, reply.message()), hint(reason))
                .withCandidates(candidates);
    }

    /** Returns the exit status of a reply. An empty question also counts as answered. */
    public static ExitCode status(Reply reply) {
        if (reply.isOnRecord() || reply.reason() == null) {
            return ExitCode.ANSWERED;
        }
        return reply.reason() == Reason.AMBIGUOUS ? ExitCode.AMBIGUOUS : ExitCode.NOT_ON_RECORD;
    }

    private static String hint(Reason reason) {
        return switch (reason) {
            case NOT_ON_RECORD -> "onrecord overview shows what is on record; onrecord search WORDS searches it";
            case UNSURE -> "ask in other words, or name the person, the event or the year";
            case WITHHELD -> "onrecord facts info --json lists what is withheld, and why";
            case AMBIGUOUS -> "ask again with the full name";
            case NOT_UNDERSTOOD -> "ask about a person, a date, a trial or an inquiry; see onrecord help ask";
        };
    }
}
