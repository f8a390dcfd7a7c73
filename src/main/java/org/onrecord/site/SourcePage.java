package org.onrecord.site;

import java.util.List;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.sources.SourceList;
import org.onrecord.lookup.sources.SourcesQuery;
import org.onrecord.model.CaseRecord;
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
                            "Every source by publisher and date, with the facts that cite it.",
                            null),
                    (document, _) -> list.writeShort(document));
        }
    }
}
