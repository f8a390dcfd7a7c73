package org.onrecord.talk;

import java.util.Objects;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.reply.ReplyWriter;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.output.errors.ErrorWriter;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.table.Column;

/** Writes the replies of a conversation: in json and jsonl one object for each line. */
public final class ReplyOutput {
    private final Host host;
    private boolean hasWrittenHeader;
    private boolean hasSpoken;

    ReplyOutput(Host host) {
        this.host = host;
    }

    Layout layout() {
        var layout = host.layout(Column.names(ReplyWriter.columns()));
        return new Layout(layout.format(), layout.fields(), layout.hasHeader() && !hasWrittenHeader, layout.style());
    }

    public boolean writesObjects() {
        return host.format().isObjects();
    }

    boolean isText() {
        return layout().format() == Format.TEXT && layout().fields().isEmpty();
    }

    void separate() {
        if (hasSpoken && isText()) {
            host.io().out().append('\n');
        }
        hasSpoken = true;
    }

    public void show(Reply reply, boolean explains) {
        var layout = layout();
        host.write(layout.format(), out -> host.showed(new ReplyWriter(layout, explains).writeInShell(reply, out)));
        hasWrittenHeader = true;
        if (!reply.isOnRecord() && reply.reason() != null) {
            reportFailure(failure(reply));
        }
    }

    void fail(Failure failure, Reply reply) {
        if (isText() || writesObjects()) {
            show(reply, false);
        } else {
            reportFailure(failure);
        }
    }

    /** Reports on standard error why there are no rows, in formats that only have rows. */
    private void reportFailure(Failure failure) {
        if (isText() || writesObjects()) {
            return;
        }
        host.io().out().flush();
        new ErrorWriter(false).write(failure, new Sink(host.io().err()));
        host.io().err().flush();
    }

    /** Writes a message of the program: an object, a line of text, or a line on standard error. */
    public void remark(Reply reply) {
        if (writesObjects()) {
            show(reply, false);
        } else if (isText()) {
            host.io().out().append(SafeText.of(String.valueOf(reply.message())) + "\n");
        } else {
            host.io().err().append(reply.message() + "\n");
        }
    }

    void reset(Reply reply) {
        if (writesObjects()) {
            host.write(layout().format(), out -> new ReplyWriter(layout(), false).writeReset(out));
        } else {
            remark(reply);
        }
    }

    /** Notes that a command wrote its own table, so that the next reply repeats its header. */
    public void repeatHeader() {
        hasWrittenHeader = false;
    }

    /** Returns the failure for a reply with a reason for no answer, which becomes the code. */
    public static Failure failure(Reply reply) {
        var reason = Objects.requireNonNull(reply.reason());
        var candidates = reply.suggestions().stream()
                .map(suggestion -> new Candidate(null, suggestion.text(), suggestion.command()))
                .toList();
        var message = Objects.requireNonNullElse(reply.message(), reason.sentence());
        return Failure.of(status(reply), reason.key(), message, hint(reason)).withCandidates(candidates);
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
