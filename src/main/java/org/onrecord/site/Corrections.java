package org.onrecord.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.onrecord.history.Difference;
import org.onrecord.history.VersionChanges;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.log.LogQuery;
import org.onrecord.lookup.log.LogQuery.VersionList;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Markup;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Sink;
import org.onrecord.site.PageFrame.Head;

/** The changes in each version of the record, as a page and as an Atom feed. */
record Corrections(CaseRecord record, VersionSource editions, Publishing publishing) {
    private static final String PAGE = "corrections.html";
    private static final String FEED = "corrections.atom";

    void write(Site.Pages pages, Site.Files files) {
        if (new LogQuery(editions, Integer.MAX_VALUE).answer(record) instanceof Found found
                && found.content() instanceof VersionList list) {
            var head = new Head(
                    PAGE, "Corrections", "What each version of the record added, corrected and withdrew, and why.");
            pages.add(head, (document, page) -> {
                page.out()
                        .open("p")
                        .element("a", "The same for feed readers", "href", FEED)
                        .close();
                page.foldEach(Part.Level.GROUP);
                list.writeShort(document);
            });
            files.write(FEED, out -> writeFeed(list.versions(), out));
        }
    }

    private void writeFeed(List<VersionChanges> versions, Sink sink) {
        var out = Markup.xml(sink);
        out.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "en");
        out.element("id", id("feed")).element("title", record.title() + ": corrections");
        out.element("updated", record.released() + "T00:00:00Z");
        out.open("author")
                .element(
                        "name",
                        record.editor() == null ? "The editors of the record " + record.caseId() : record.editor())
                .close();
        out.empty("link", "rel", "self", "href", publishing.place(FEED))
                .empty("link", "rel", "alternate", "href", publishing.place(PAGE));
        versions.forEach(version -> writeEntry(version, out));
        out.closeAll();
    }

    private void writeEntry(VersionChanges version, Markup out) {
        out.open("entry").element("id", id(version.version())).element("title", "Version " + version.version());
        out.element("updated", version.date() + "T00:00:00Z");
        out.empty("link", "rel", "alternate", "href", publishing.place(PAGE));
        out.element("summary", version.summary());
        out.open("content", "type", "text");
        version.entries().forEach(entry -> out.text(line(entry)));
        out.close().close();
    }

    private static String line(Difference item) {
        var label = item.label() == null ? "" : ": " + item.label();
        var reason = item.reason() == null ? "" : " " + item.reason();
        return Sentence.capital(item.type().words()) + ", " + item.kind().words() + " " + item.id() + label + reason
                + "\n";
    }

    /** Returns an id that is independent of the feed's address. */
    private String id(String part) {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes(("onrecord " + record.caseId() + " " + part).getBytes(StandardCharsets.UTF_8));
    }
}
