package org.onrecord.output;

import java.io.IOException;
import org.onrecord.ask.Reply;
import org.onrecord.output.data.ReplyRenderer;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.text.ReplyText;

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
     * Writes the reply to a question that was asked on the command line; in text one without answers is told elsewhere,
     * as an error, and only explained here.
     *
     * @throws IOException if the output cannot be written
     */
    public void write(Reply reply, Appendable out) throws IOException {
        var text = ReplyText.toCall(layout.style());
        if (reply.isOnRecord() || !isText()) {
            write(reply, text, out);
        } else if (explains) {
            text.explain(reply, out);
        }
    }

    /**
     * Writes the reply to a line of the program's own shell.
     *
     * @throws IOException if the output cannot be written
     */
    public void writeInShell(Reply reply, Appendable out) throws IOException {
        write(reply, ReplyText.inShell(layout.style()), out);
    }

    /**
     * Writes how a question was understood: in text alone, in json and jsonl with the reply itself.
     *
     * @throws IOException if the output cannot be written
     */
    public void explain(Reply reply, Appendable out) throws IOException {
        if (isText()) {
            ReplyText.inShell(layout.style()).explain(reply, out);
        } else {
            new ReplyRenderer(layout).write(reply, true, out);
        }
    }

    private boolean isText() {
        return layout.format() == Format.TEXT && layout.fields().isEmpty();
    }

    private void write(Reply reply, ReplyText text, Appendable out) throws IOException {
        if (isText()) {
            text.write(reply, explains, out);
        } else {
            new ReplyRenderer(layout).write(reply, explains, out);
        }
    }
}
