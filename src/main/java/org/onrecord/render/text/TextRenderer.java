package org.onrecord.render.text;

import java.io.IOException;
import org.onrecord.query.CountsView;
import org.onrecord.query.DifferenceView;
import org.onrecord.query.FactsView;
import org.onrecord.query.FiguresView;
import org.onrecord.query.Found;
import org.onrecord.query.InfoView;
import org.onrecord.query.InquiriesView;
import org.onrecord.query.LogView;
import org.onrecord.query.OutcomesView;
import org.onrecord.query.OverviewView;
import org.onrecord.query.ParoleView;
import org.onrecord.query.PartiesView;
import org.onrecord.query.PartyView;
import org.onrecord.query.ReformsView;
import org.onrecord.query.SourcesView;
import org.onrecord.query.StatusView;
import org.onrecord.query.View;
import org.onrecord.query.WholeFactsView;
import org.onrecord.query.WorksView;
import org.onrecord.render.layout.Style;

/** Writes an answer as text for people: its content, then the sources that it mentions. */
public final class TextRenderer {
    private final Style style;

    /** A renderer for one screen. */
    public TextRenderer(Style style) {
        this.style = style;
    }

    /**
     * Writes an answer; its remarks are not part of it.
     *
     * @throws IOException if the output cannot be written
     */
    public void write(Found found, Appendable out) throws IOException {
        var sheet = Sheet.of(found.record(), style);
        write(found.view(), sheet);
        sheet.page().writeTo(out);
    }

    /** Writes what was found on a page that may hold something already. */
    static void write(View view, Sheet sheet) {
        switch (view) {
            case OverviewView overview -> OverviewText.write(overview, sheet);
            case PartyView party -> new PartyText(sheet).write(party);
            case PartiesView parties -> PartiesText.write(parties, sheet);
            case FactsView facts -> FactsText.write(facts, sheet);
            case OutcomesView outcomes -> new OutcomesText(sheet).write(outcomes);
            case ParoleView parole -> new ParoleText(sheet).write(parole);
            case StatusView status -> new StatusText(sheet).write(status);
            case InquiriesView inquiries -> new InquiriesText(sheet).write(inquiries);
            case ReformsView reforms -> new ReformsText(sheet).write(reforms);
            case FiguresView figures -> new FiguresText(sheet).write(figures);
            case WorksView works -> WorksText.write(works, sheet);
            case WholeFactsView facts -> new WholeFactsText(sheet).write(facts);
            case SourcesView sources -> SourcesText.write(sources, sheet);
            case InfoView() -> new InfoText(sheet).write();
            case CountsView counts -> CountsText.write(counts, sheet);
            case LogView log -> new LogText(sheet.page()).write(log);
            case DifferenceView(var difference) -> new DifferenceText(sheet).write(difference);
        }
    }
}
