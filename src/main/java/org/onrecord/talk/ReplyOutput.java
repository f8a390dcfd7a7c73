package org.onrecord.talk;

import org.onrecord.ask.Reply;
import org.onrecord.ask.reply.ReplyWriter;
import org.onrecord.failure.Failure;
import org.onrecord.output.errors.ErrorWriter;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
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

    /** Whether every line yields an object. */
    public boolean writesObjects() {
        return host.format().isObjects();
    }

    boolean isText() {
        return layout().format() == Format.TEXT && layout().fields().isEmpty();
    }

    /** Separates the next text reply from the previous one. */
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
            reportFailure(Unanswered.failure(reply));
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
        new ErrorWriter(
                        false,
                        new Style(
                                layout().style().width(),
                                false,
                                layout().style().isAscii(),
                                false))
                .write(failure, new Sink(host.io().err()));
        host.io().err().flush();
    }

    /** Writes a message of the program: an object, a line of text, or a line on standard error. */
    public void remark(Reply reply) {
        if (writesObjects()) {
            show(reply, false);
        } else if (isText()) {
            host.io().out().append(SafeText.of(String.valueOf(reply.message()), layout().style()) + "\n");
        } else {
            host.io().err().append(reply.message() + "\n");
        }
    }

    void explain(Reply reply) {
        var layout = layout();
        host.write(layout.format(), out -> new ReplyWriter(layout, true).explain(reply, out));
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
}
