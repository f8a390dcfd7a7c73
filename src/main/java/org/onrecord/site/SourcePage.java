package org.onrecord.site;

import java.util.List;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.sources.SourceList;
import org.onrecord.lookup.sources.SourcesQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Tone;
import org.onrecord.output.page.SourceMarks;
import org.onrecord.output.page.TextContext;
import org.onrecord.site.Frame.Head;

/** The bibliography: each source with the facts that cite it. */
record SourcePage(CaseRecord record, Pages pages) {

    void write() {
        if (new SourcesQuery(List.of(), Integer.MAX_VALUE).answer(record) instanceof Found found
                && found.content() instanceof SourceList list) {
            pages.add(
                    new Head(
                            "sources.html",
                            "Sources",
                            "Every source by publisher and date, with the facts that rest on it.",
                            null),
                    context -> write(list, context));
        }
    }

    private static void write(SourceList list, TextContext context) {
        var page = (HtmlPage) context.page();
        var out = page.out();
        out.open("ol", "class", "bibliography");
        for (var entry : list.entries()) {
            var source = entry.source();
            out.open("li", "id", "source-" + source.id());
            page.phrase(SourceMarks.named(source, page.style()));
            out.open("p").text(source.kind().words() + "; cited by ");
            var between = "";
            for (var fact : entry.facts()) {
                out.text(between);
                page.phrase(Phrase.of(fact, Tone.QUIET));
                between = ", ";
            }
            out.close();
            if (source.note() != null) {
                out.element("p", "Note: " + source.note(), "class", "note");
            }
            out.close();
        }
        out.close();
    }
}
