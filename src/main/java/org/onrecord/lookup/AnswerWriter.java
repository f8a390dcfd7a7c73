package org.onrecord.lookup;

import java.util.List;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.page.TextContext;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.TableWriter;
import org.onrecord.picture.Canvas;

/** Writes an answer in the form that was asked for. */
public final class AnswerWriter {
    private static final double PIXELS_PER_COLUMN = 8;

    private final Layout layout;
    private final String line;

    /**
     * A writer of one answer.
     *
     * @param line the command line that is answered
     */
    public AnswerWriter(Layout layout, String line) {
        this.layout = layout;
        this.line = line;
    }

    /**
     * Writes the answer to a query: an answer that was not found or is ambiguous gives a valid, empty document in json,
     * the header in csv and tsv, and nothing in the other forms.
     *
     * @return ids of the sources that a text numbers, in the order of their numbers
     */
    public List<String> write(Query query, Answer answer, Sink out) {
        switch (layout.format()) {
            case JSON -> new JsonDocument(layout).write(query.command(), answer, rows(query, answer), out);
            case CSV, TSV, PLAIN, JSONL, SITE -> new TableWriter(layout).write(rows(query, answer), out);
            case MD, TEXT -> {
                if (answer instanceof Found found) {
                    return writeForPeople(found, out);
                }
            }
            case SVG -> {
                if (answer instanceof Found found) {
                    var canvas = Canvas.alone(layout.style().width() * PIXELS_PER_COLUMN);
                    found.content().writePicture(found.record(), canvas, out);
                }
            }
        }
        return List.of();
    }

    private Table<?> rows(Query query, Answer answer) {
        var all = answer instanceof Found found ? found.content().rows(found.record()) : Table.empty(query.columns());
        return all.only(layout.fields());
    }

    private List<String> writeForPeople(Found found, Sink out) {
        if (layout.format() == Format.MD) {
            new MarkdownPage(found, layout, out).write();
        } else if (layout.fields().isEmpty()) {
            var context = TextContext.of(found.record(), layout.style(), out);
            found.content().write(context, line);
            return context.sources().ids();
        } else {
            new TableWriter(layout).write(found.content().rows(found.record()).only(layout.fields()), out);
        }
        return List.of();
    }
}
