package org.onrecord.output.text;

import java.io.IOException;
import org.onrecord.lookup.CountsView;
import org.onrecord.lookup.DifferenceView;
import org.onrecord.lookup.FactsView;
import org.onrecord.lookup.FiguresView;
import org.onrecord.lookup.Found;
import org.onrecord.lookup.InfoView;
import org.onrecord.lookup.InquiriesView;
import org.onrecord.lookup.LogView;
import org.onrecord.lookup.OutcomesView;
import org.onrecord.lookup.OverviewView;
import org.onrecord.lookup.ParoleView;
import org.onrecord.lookup.PartiesView;
import org.onrecord.lookup.PartyView;
import org.onrecord.lookup.ReformsView;
import org.onrecord.lookup.SourcesView;
import org.onrecord.lookup.StatusView;
import org.onrecord.lookup.View;
import org.onrecord.lookup.WholeFactsView;
import org.onrecord.lookup.WorksView;
import org.onrecord.output.layout.Style;

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
        var sheet = TextContext.of(found.record(), style);
        write(found.view(), sheet);
        sheet.page().writeTo(out);
    }

    /** Writes what was found on a page that may hold something already. */
    static void write(View view, TextContext sheet) {
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
