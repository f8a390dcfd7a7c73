package org.onrecord.output.data;

import java.io.IOException;
import org.onrecord.lookup.CountsView;
import org.onrecord.lookup.DifferenceView;
import org.onrecord.lookup.FiguresView;
import org.onrecord.lookup.Found;
import org.onrecord.lookup.InfoView;
import org.onrecord.lookup.LogView;
import org.onrecord.lookup.PartiesView;
import org.onrecord.lookup.PartyView;
import org.onrecord.lookup.SourcesView;
import org.onrecord.lookup.View;
import org.onrecord.model.FactDate;
import org.onrecord.output.layout.Layout;

/** Writes an answer as Markdown: facts as a list with footnotes, all else and chosen fields as a table. */
final class MarkdownPage {
    private final Layout layout;

    MarkdownPage(Layout layout) {
        this.layout = layout;
    }

    void write(Found found, Table<?> rows, Appendable out) throws IOException {
        if (layout.fields().isEmpty() && found.view() instanceof DifferenceView(var difference)) {
            new ReleaseNote(difference, layout.style(), out).write();
            return;
        }
        writeHead(found, out);
        if (!layout.fields().isEmpty() || isTable(found.view())) {
            new MarkdownTable(layout).write(rows, out);
            return;
        }
        if (found.view() instanceof PartyView view) {
            out.append("## ").append(text(view.party().name())).append("\n\n");
            out.append(text(view.party().role())).append("\n\n");
        }
        if (found.view() instanceof LogView log) {
            new MarkdownLog(layout.style(), out).write(log);
            return;
        }
        new MarkdownList(found.record(), layout.style(), out).write(rows.items());
    }

    private void writeHead(Found found, Appendable out) throws IOException {
        var record = found.record();
        var reach = AsOf.of(record, found.view());
        out.append("# ").append(text(record.title())).append("\n\n");
        out.append("Record ").append(text(record.caseId()));
        out.append(", version ").append(text(record.version()));
        out.append(", as of ").append(FactDate.of(reach.asOf()).inWords()).append(".");
        if (reach.note() != null) {
            out.append(' ').append(text(reach.note()));
        }
        out.append("\n\n");
    }

    private static boolean isTable(View view) {
        return view instanceof FiguresView
                || view instanceof PartiesView
                || view instanceof SourcesView
                || view instanceof InfoView
                || view instanceof CountsView;
    }

    private String text(String text) {
        return Markdown.text(text, layout.style());
    }
}
