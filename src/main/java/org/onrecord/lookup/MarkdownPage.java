package org.onrecord.lookup;

import org.onrecord.lookup.Answer.Found;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.table.Markdown;
import org.onrecord.output.table.MarkdownTable;
import org.onrecord.output.table.Table;

/** An answer in Markdown; chosen fields are always a table. */
public final class MarkdownPage {
    private final Found found;
    private final Layout layout;
    private final Sink out;

    MarkdownPage(Found found, Layout layout, Sink out) {
        this.found = found;
        this.layout = layout;
        this.out = out;
    }

    void write() {
        if (layout.fields().isEmpty()) {
            found.content().writeMarkdown(this);
        } else {
            head();
            table();
        }
    }

    public Sink out() {
        return out;
    }

    public Style style() {
        return layout.style();
    }

    /** The title of the record, and how far it reaches in what the answer is about. */
    public void head() {
        var record = found.record();
        var asOf = AsOf.of(record, found.content().topic(), found.content().subject());
        out.append("# ").append(safe(record.title())).append("\n\n");
        out.append("Record ").append(safe(record.caseId()));
        out.append(", version ").append(safe(record.version()));
        out.append(", as of ").append(FactDate.of(asOf.day()).inWords()).append(".");
        if (asOf.note() != null) {
            out.append(' ').append(safe(asOf.note()));
        }
        out.append("\n\n");
    }

    public void heading(String heading) {
        out.append("## ").append(safe(heading)).append("\n\n");
    }

    public void text(String text) {
        out.append(safe(text)).append("\n\n");
    }

    public CaseRecord record() {
        return found.record();
    }

    /** The rows of the answer as a table. */
    void table() {
        write(found.content().rows(found.record()).only(layout.fields()));
    }

    /** A table with something after it. */
    public void table(Table<?> table) {
        write(table);
        out.append('\n');
    }

    private void write(Table<?> table) {
        new MarkdownTable(layout).write(table, out);
    }

    /** The facts of an answer as a list with its footnotes. */
    void list(Content.OfFacts content) {
        list().write(content.rows(found.record()).items());
    }

    /** A list to be filled, whose footnotes go below all of it. */
    public MarkdownList list() {
        return new MarkdownList(found.record(), layout.style(), out);
    }

    private String safe(String text) {
        return Markdown.text(text, layout.style());
    }
}
