package org.onrecord.output.text;

import java.util.List;
import org.onrecord.lookup.SourcesView;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;

/** Writes a bibliography: each source with the facts that rest on it. */
final class SourcesText {
    private static final int FEW = 3;
    private static final int INDENT = 4;

    private SourcesText() {}

    static void write(SourcesView view, TextContext sheet) {
        view.entries().forEach(entry -> write(entry, sheet.page()));
    }

    private static void write(SourcesView.Entry entry, Page page) {
        var source = entry.source();
        page.hanging(SourceMarks.named(source, page.style()), INDENT);
        if (!page.style().hasLinks()) {
            page.text(SourceMarks.address(source, page.style()), INDENT);
        }
        page.text(
                Phrase.join(
                        "; ",
                        List.of(
                                Phrase.of(source.kind().words()),
                                cited(entry.facts()),
                                Phrase.of(source.id(), Tone.QUIET))),
                INDENT);
        page.text(Phrase.of(source.note() == null ? "" : "Note: " + source.note()), INDENT);
    }

    private static Phrase cited(List<String> facts) {
        if (facts.size() > FEW) {
            return Phrase.of("cited by " + facts.size() + " facts");
        }
        return Phrase.of("cited by ").and(Phrase.of(String.join(", ", facts), Tone.QUIET));
    }
}
