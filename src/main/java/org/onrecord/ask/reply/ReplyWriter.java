package org.onrecord.ask.reply;

import java.util.List;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Reason;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;

/** Writes replies to questions in the form that was asked for. */
public final class ReplyWriter {
    private final Layout layout;
    private final boolean explains;

    /**
     * A writer for one layout.
     *
     * @param explains whether to say how each question was understood; text, json and jsonl can
     */
    public ReplyWriter(Layout layout, boolean explains) {
        this.layout = layout;
        this.explains = explains;
    }

    /**
     * Writes the reply to a question that was asked on the command line; in text one without answers and without
     * anything near is written elsewhere, as an error, and only explained here.
     */
    public void write(Reply reply, Sink out) {
        var text = ReplyText.toCall(layout.style());
        if (reply.isOnRecord() || reply.reason() == null || reply.reason() == Reason.UNSURE || !layout.isForPeople()) {
            write(reply, text, out);
        } else if (explains) {
            text.explain(reply, out);
        }
    }

    /**
     * Writes the reply to a line of the program's own shell.
     *
     * @return ids of the sources that a text numbers, in the order of their numbers
     */
    public List<String> writeInShell(Reply reply, Sink out) {
        return write(reply, ReplyText.inShell(layout.style()), out);
    }

    /**
     * Writes how a question was understood: in text alone, in json and jsonl with the reply itself.
     */
    public void explain(Reply reply, Sink out) {
        if (layout.isForPeople()) {
            ReplyText.inShell(layout.style()).explain(reply, out);
        } else {
            new ReplyRenderer(layout).write(reply, true, out);
        }
    }

    private List<String> write(Reply reply, ReplyText text, Sink out) {
        if (layout.isForPeople()) {
            return text.write(reply, explains, out);
        }
        new ReplyRenderer(layout).write(reply, explains, out);
        return List.of();
    }
}
