package org.onrecord.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.HistoryStep;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Confidence;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Source;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;
import org.onrecord.output.table.Markdown;

/** Writes what a record says as a Markdown list with a footnote for each place in a source. */
public final class MarkdownList {
    private final CaseRecord record;
    private final Style style;
    private final Sink out;
    private final Map<Citation, Integer> footnotes = new LinkedHashMap<>();

    public MarkdownList(CaseRecord record, Style style, Sink out) {
        this.record = record;
        this.style = style;
        this.out = out;
    }

    public void write(Iterable<? extends Sourced> rows) {
        writeItems(rows);
        writeFootnotes();
    }

    /** A part of the list under a heading of its own, if it is not empty. */
    public void writePart(String heading, Iterable<? extends Sourced> rows) {
        if (rows.iterator().hasNext()) {
            out.append("### ").append(text(heading)).append("\n\n");
            writeItems(rows);
            out.append('\n');
        }
    }

    public void writeItems(Iterable<? extends Sourced> rows) {
        @Nullable String heading = null;
        for (var row : rows) {
            var own = row.heading();
            if (own != null && !Objects.equals(own, heading)) {
                out.append(heading == null ? "## " : "\n## ").append(text(own)).append("\n\n");
                heading = own;
            }
            writeItem(row);
        }
    }

    private void writeItem(Sourced row) {
        if (row.statement() == null) {
            out.append("- This fact was withdrawn: `").append(text(row.id())).append('`');
        } else {
            out.append("- **").append(text(row.dateText())).append("**: ").append(text(row.statement()));
        }
        var fact = row.fact();
        var sequel = fact == null ? null : new Outcomes(record).sequel(fact);
        if (sequel != null) {
            out.append(" *").append(text(sequel.sentence())).append('*');
        }
        if (fact != null && fact.confidence() != Confidence.ESTABLISHED) {
            out.append(" (").append(fact.confidence().key()).append(')');
        }
        for (var citation : row.citations()) {
            out.append(" [^").append(String.valueOf(number(citation))).append(']');
        }
        out.append('\n');
        if (fact != null && fact.note() != null) {
            out.append("  Note: ").append(text(fact.note())).append('\n');
        }
        writeHistory(row.steps());
    }

    private void writeHistory(List<HistoryStep> steps) {
        for (var step : steps) {
            out.append("  - Version ").append(text(step.version())).append(", ");
            out.append(FactDate.of(step.date()).inWords()).append(": ");
            out.append(step.type().key()).append('\n');
            new MarkdownChanges(style, out).write("    ", step.fields(), step.was(), step.reasons());
        }
    }

    private int number(Citation citation) {
        return footnotes.computeIfAbsent(citation, _ -> footnotes.size() + 1);
    }

    /** Writes what the footnotes of all items refer to. */
    public void writeFootnotes() {
        if (!footnotes.isEmpty()) {
            out.append('\n');
        }
        for (var footnote : footnotes.entrySet()) {
            out.append("[^").append(footnote.getValue().toString()).append("]: ");
            out.append(footnote(footnote.getKey())).append('\n');
        }
    }

    /** Publisher, date. Linked title, place in it. */
    private String footnote(Citation citation) {
        var source = record.sources().get(citation.source());
        if (source == null) {
            return text(citation.source());
        }
        var published =
                source.published() == null ? "" : ", " + text(source.published().inWords());
        var locator = citation.locator() == null ? "" : ", " + text(citation.locator());
        return text(source.publisher()) + published + ". " + title(source) + locator;
    }

    private String title(Source source) {
        return Markdown.isAddress(source.url())
                ? "[" + text(source.titleAndCitation()) + "](" + Markdown.address(source.url(), style) + ")"
                : text(source.titleAndCitation());
    }

    private String text(@Nullable String text) {
        return text == null ? "" : Markdown.text(text, style);
    }
}
