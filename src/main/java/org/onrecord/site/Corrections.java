package org.onrecord.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.ChangeType;
import org.onrecord.history.Difference;
import org.onrecord.history.RecordHistory;
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

/** The changes in each version of the record, as a page and as Atom feeds: of all, and of each topic. */
record Corrections(CaseRecord record, Places places, VersionSource editions, Publishing publishing) {
    static final String FEED = "corrections.atom";
    private static final Head PAGE = new Head(
            "corrections.html",
            "Corrections",
            "What each version of the record added, corrected and withdrew, and why.");

    void write(Site.Pages pages, Site.Files files) {
        if (new LogQuery(editions, Integer.MAX_VALUE).answer(record) instanceof Found found
                && found.content() instanceof VersionList list) {
            pages.add(PAGE, (document, page) -> {
                page.out()
                        .open("p")
                        .element("a", "The same for feed readers", "href", FEED)
                        .close();
                page.foldEach(Part.Level.GROUP);
                list.writeShort(document);
            });
            files.write(FEED, out -> writeFeed(FEED, null, list.versions(), out));
            writeFeeds(list.versions(), files);
        }
    }

    /** Writes a feed for each topic, of the facts, sources and briefs under it. */
    private void writeFeeds(List<VersionChanges> versions, Site.Files files) {
        var history = new RecordHistory(record, editions);
        var byTopic = new HashMap<String, List<VersionChanges>>();
        for (var version : versions) {
            version.entries().stream()
                    .collect(Collectors.groupingBy(entry -> topic(entry, history)))
                    .forEach((topic, entries) -> byTopic.computeIfAbsent(topic, _ -> new ArrayList<>())
                            .add(new VersionChanges(version.version(), version.date(), counts(entries), entries)));
        }
        places.topics()
                .forEach(topic -> files.write(
                        Places.feed(topic),
                        out -> writeFeed(Places.feed(topic), topic, byTopic.getOrDefault(topic, List.of()), out)));
    }

    private static String counts(List<Difference> entries) {
        var counts = new TreeMap<ChangeType, Integer>();
        entries.forEach(entry -> counts.merge(entry.type(), 1, Integer::sum));
        return Sentence.capital(counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey().words())
                        .collect(Collectors.joining(", ")))
                + ".";
    }

    /** Returns the topic of an entry; empty if it has none, or was withdrawn and is in no version that can be read. */
    private String topic(Difference entry, RecordHistory history) {
        var topic = switch (entry.kind()) {
            case FACT -> {
                var last = history.last(entry.id());
                var fact = last == null ? null : last.facts().get(entry.id());
                yield fact == null ? null : fact.topic();
            }
            case SOURCE -> places.topicOf(entry.id());
            case BRIEF -> {
                var brief = record.briefs().get(entry.id());
                yield brief == null ? null : brief.topic();
            }
            default -> null;
        };
        return topic == null ? "" : topic;
    }

    static String title(CaseRecord record, String topic) {
        return "Corrections: " + Sentence.capital(record.topicName(topic));
    }

    private static String line(Difference item) {
        var label = item.label() == null ? "" : ": " + item.label();
        var reason = item.reason() == null ? "" : " " + item.reason();
        return Sentence.capital(item.type().words()) + ", " + item.kind().words() + " " + item.id() + label + reason
                + "\n";
    }

    /**
     * Writes a feed.
     *
     * @param topic the topic of its entries; null for all entries
     */
    private void writeFeed(String path, @Nullable String topic, List<VersionChanges> versions, Sink sink) {
        var about = topic == null ? "" : " " + topic;
        var out = Markup.xml(sink);
        out.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "en");
        out.element("id", id("feed" + about));
        out.element("title", record.title() + ": " + (topic == null ? "corrections" : title(record, topic)));
        out.element("updated", record.released() + "T00:00:00Z");
        out.open("author")
                .element(
                        "name",
                        record.editor() == null ? "The editors of the record " + record.caseId() : record.editor())
                .close();
        out.empty("link", "rel", "self", "href", publishing.place(path))
                .empty("link", "rel", "alternate", "href", publishing.place(PAGE.path()));
        for (var version : versions) {
            out.open("entry").element("id", id(version.version() + about));
            out.element("title", "Version " + version.version());
            out.element("updated", version.date() + "T00:00:00Z");
            out.empty("link", "rel", "alternate", "href", publishing.place(PAGE.path()));
            out.element("summary", version.summary());
            out.open("content", "type", "text");
            version.entries().forEach(entry -> out.text(line(entry)));
            out.close().close();
        }
        out.closeAll();
    }

    /** Returns an id that is independent of the feed's address. */
    private String id(String part) {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes(("onrecord " + record.caseId() + " " + part).getBytes(StandardCharsets.UTF_8));
    }
}
