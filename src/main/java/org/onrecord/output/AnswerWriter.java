package org.onrecord.output;

import java.io.IOException;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Found;
import org.onrecord.lookup.Query;
import org.onrecord.output.data.DataRenderer;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.text.TextRenderer;

/** Writes an answer in the form that was asked for. */
public final class AnswerWriter {
    private final Layout layout;

    /** A writer for one layout. */
    public AnswerWriter(Layout layout) {
        this.layout = layout;
    }

    /**
     * Writes the answer to a query: an answer that was not found or is ambiguous gives a valid, empty document in json,
     * the header in csv and tsv, and nothing in the other forms.
     *
     * @throws IOException if the output cannot be written
     */
    public void write(Query query, Answer answer, Appendable out) throws IOException {
        if (isForPeople()) {
            writeText(answer, out);
        } else {
            new DataRenderer(layout).write(query, answer, out);
        }
    }

    private boolean isForPeople() {
        return layout.format() == Format.TEXT && layout.fields().isEmpty();
    }

    private void writeText(Answer answer, Appendable out) throws IOException {
        if (answer instanceof Found found) {
            new TextRenderer(layout.style()).write(found, out);
        }
    }
}
