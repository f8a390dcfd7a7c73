package org.onrecord.lookup;

import java.util.List;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.View;
import org.onrecord.output.markdown.MarkdownPrinter;
import org.onrecord.output.screen.ScreenPrinter;
import org.onrecord.output.table.Table;
import org.onrecord.output.table.TableWriter;
import org.onrecord.picture.Pictures.Canvas;

/** Writes answers in the requested format. */
public final class AnswerWriter {
    private static final double PIXELS_PER_COLUMN = 8;

    private final Layout layout;
    private final String line;

    /**
     * Creates a writer for one answer.
     *
     * @param line the command line that is answered
     */
    public AnswerWriter(Layout layout, String line) {
        this.layout = layout;
        this.line = line;
    }

    /**
     * Writes the answer to a query. A not-found or ambiguous answer is a valid, empty document in json, a header in csv
     * and tsv, and nothing in the other formats.
     *
     * @return ids of the sources numbered in the text, in number order
     */
    public List<String> write(Query query, Answer answer, Sink out) {
        switch (layout.format()) {
            case JSON -> new JsonDocument(layout).write(query.command(), answer, rows(query, answer), out);
            case CSV, TSV, PLAIN, JSONL -> new TableWriter(layout).write(rows(query, answer), out);
            case BIBTEX, CSL_JSON, RIS -> writeBibliography(answer, out);
            case GCC -> {
                if (answer instanceof Found found) {
                    found.content().writeMessages(layout, out);
                }
            }
            case SITE, SQLITE, BULK ->
                throw new IllegalStateException("an answer cannot be written as " + layout.format());
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

    private void writeBibliography(Answer answer, Sink out) {
        if (answer instanceof Found found) {
            found.content().writeBibliography(found.record(), layout, out);
        } else if (layout.format() == Format.CSL_JSON) {
            out.append("[]\n");
        }
    }

    private Table<?> rows(Query query, Answer answer) {
        var all = answer instanceof Found found ? found.content().rows(found.record()) : Table.empty(query.columns());
        return all.only(layout.fields());
    }

    private List<String> writeForPeople(Found found, Sink out) {
        var content = found.content();
        if (layout.format() == Format.MD) {
            var printer = new MarkdownPrinter(out);
            writeComplete(found, printer);
            printer.end();
        } else if (layout.fields().isEmpty()) {
            var style = layout.style();
            return content.document(found.record(), style.view(), line, new ScreenPrinter(style, out))
                    .sources()
                    .ids();
        } else {
            new TableWriter(layout).write(content.rows(found.record()).only(layout.fields()), out);
        }
        return List.of();
    }

    /** Writes everything below the title of the record; as a table if its columns are the answer, or were chosen. */
    private void writeComplete(Found found, MarkdownPrinter printer) {
        var content = found.content();
        var document = Document.of(found.record(), View.COMPLETE, printer);
        content.writeHead(document);
        if (layout.fields().isEmpty() && !(content instanceof Content.OfEntries)) {
            content.write(document, null);
        } else {
            document.add(new Part.DataTable(content.rows(found.record()).only(layout.fields())));
        }
    }
}
