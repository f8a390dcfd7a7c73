package org.onrecord.site;

import java.util.stream.Stream;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.status.StatusPage;
import org.onrecord.lookup.status.StatusQuery;
import org.onrecord.lookup.who.WhoQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;
import org.onrecord.output.document.Document;
import org.onrecord.site.Frame.Head;

/** A page for each person and body that is not private. */
record PartyPages(CaseRecord record, Pages pages) {

    void write() {
        Stream.concat(record.people().values().stream(), record.organisations().values().stream())
                .filter(party -> !party.isPrivate())
                .forEach(party -> pages.add(
                        new Head(Places.party(party), party.name(), null, null),
                        (document, page) -> write(party, document, page)));
    }

    private void write(Party party, Document document, HtmlPrinter page) {
        if (new WhoQuery(party.id(), FactFilter.NONE).answer(record) instanceof Found found) {
            found.content().writeFull(document);
        }
        var hasStatus = record.statuses().stream().anyMatch(one -> one.person().equals(party.id()));
        if (hasStatus
                && new StatusQuery(party.id(), null).answer(record) instanceof Found found
                && found.content() instanceof StatusPage status) {
            document.section("Custody status over time");
            status.writeHistory(document);
            document.listSources();
            page.draw(status, record);
        }
    }
}
