package org.onrecord.output.data;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.WholeFactsView;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Confidence;
import org.onrecord.model.FactDate;
import org.onrecord.model.Source;
import org.onrecord.output.layout.Style;

/** Writes what a record says as a Markdown list with a footnote for each place in a source. */
final class MarkdownList {
    private final CaseRecord record;
    private final Style style;
    private final Appendable out;
    private final Map<Citation, Integer> footnotes = new LinkedHashMap<>();

    MarkdownList(CaseRecord record, Style style, Appendable out) {
        this.record = record;
        this.style = style;
        this.out = out;
    }

    void write(Iterable<?> items) throws IOException {
        @Nullable String heading = null;
        for (var item : items) {
            var own = heading(item);
            if (own != null && !Objects.equals(own, heading)) {
                out.append(heading == null ? "## " : "\n## ").append(text(own)).append("\n\n");
                heading = own;
            }
            if (item instanceof Sourced row) {
                writeItem(row);
            }
        }
        writeFootnotes();
    }

    private static @Nullable String heading(Object item) {
        return switch (item) {
            case OverviewRow row -> row.heading();
            case ReformRow row when row.inForce() != null -> row.inForce().equals("yes") ? "In force" : "Uncertain";
            default -> null;
        };
    }

    private void writeItem(Sourced row) throws IOException {
        if (row instanceof ShownRow(var entry) && entry.fact() == null) {
            out.append("- This fact was withdrawn: `").append(entry.id()).append('`');
        } else {
            out.append("- **").append(text(row.dateText())).append("**: ").append(text(row.statement()));
        }
        var fact = row.fact();
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
        if (row instanceof ShownRow shown) {
            writeHistory(shown.entry());
        }
    }

    /** What became of a fact in each version, or only that it was withdrawn. */
    private void writeHistory(WholeFactsView.Entry entry) throws IOException {
        var steps = entry.steps();
        for (var step : steps) {
            out.append("  - Version ").append(text(step.version())).append(", ");
            out.append(FactDate.of(step.date()).inWords()).append(": ");
            out.append(step.manner().key()).append('\n');
            new MarkdownChanges(style, out).write("    ", step.fields(), step.was(), step.reasons());
        }
    }

    private int number(Citation citation) {
        return footnotes.computeIfAbsent(citation, _ -> footnotes.size() + 1);
    }

    private void writeFootnotes() throws IOException {
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
                ? "[" + text(source.title()) + "](" + Markdown.address(source.url(), style) + ")"
                : text(source.title());
    }

    private String text(@Nullable String text) {
        return text == null ? "" : Markdown.text(text, style);
    }
}
