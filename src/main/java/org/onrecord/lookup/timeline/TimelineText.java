package org.onrecord.lookup.timeline;

import java.util.List;
import org.onrecord.model.Fact;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;

/** A timeline with one line per fact. */
public final class TimelineText {
    private TimelineText() {}

    public static void write(List<Fact> facts, Document document) {
        for (var fact : facts) {
            document.add(new Part.Line(
                    fact.id(),
                    Phrase.of(fact.date().inWords()),
                    fact.date().inShortWords(),
                    fact.label(),
                    fact.statement(),
                    document.sequel(fact),
                    Document.remark(fact)));
        }
    }
}
