package org.onrecord.site;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.cite.Bibliography;
import org.onrecord.lookup.cite.CiteQuery;
import org.onrecord.lookup.cite.CiteQuery.CitationStyle;
import org.onrecord.lookup.show.ShowQuery;
import org.onrecord.lookup.show.ShownFacts;
import org.onrecord.lookup.show.ShownFacts.ShownFact;
import org.onrecord.lookup.sources.SourcesQuery;
import org.onrecord.lookup.sources.SourcesQuery.SourceList;
import org.onrecord.lookup.status.StatusPage;
import org.onrecord.lookup.status.StatusQuery;
import org.onrecord.lookup.who.PartyPage;
import org.onrecord.lookup.who.WhoQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import org.onrecord.output.document.ConfidenceWords;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.FactEntries;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.output.layout.Sink;
import org.onrecord.site.PageFrame.Head;
import org.onrecord.site.TopicPages.TopicPage;

/** The pages of the entries of a record: people and bodies, sources, facts. */
record EntryPages(CaseRecord record, Places places, VersionSource editions, Site.Pages pages) {
    /** The number of facts up to which the page of a person or body shows all of them at once. */
    private static final int MAX_UNFOLDED = 12;

    static final Head SOURCES = new Head(
            "sources.html",
            "Sources",
            "Every source with the facts that cite it, under the topic of most of these facts.");

    void write() {
        writeParties();
        writeSources();
        writeFacts();
    }

    private void writeParties() {
        record.publicParties()
                .forEach(party -> pages.add(
                        new Head(Places.party(party), party.name(), null).describedBy(Sentence.capital(party.role())),
                        (document, page) -> write(party, document, page)));
    }

    private void write(Party party, Document document, HtmlPrinter page) {
        if (new WhoQuery(party.id(), FactFilter.NONE).answer(record) instanceof Found found
                && found.content() instanceof PartyPage all) {
            write(all, document, page);
        }
        var hasStatus = record.statuses().stream().anyMatch(one -> one.person().equals(party.id()));
        if (hasStatus
                && new StatusQuery(party.id(), null).answer(record) instanceof Found found
                && found.content() instanceof StatusPage status) {
            document.section("Custody status over time");
            status.writeHistory(document);
            document.listSources();
            page.draw((canvas, sink) -> status.writePicture(record, canvas, sink));
        }
    }

    /** Writes the facts about a party. Many are lines in a collapsed list, below a summary with the status and the outcomes. */
    private static void write(PartyPage all, Document document, HtmlPrinter page) {
        if (all.size() <= MAX_UNFOLDED) {
            all.writeFull(document);
            return;
        }
        all.writeShort(document);
        page.fold(Part.Level.SECTION, "Everything on record", all.size(), "fact");
        FactEntries.writeRows(all.facts(), document);
    }

    /** Writes the bibliography: each source with the facts that cite it, on the page of the topic of most of them. */
    private void writeSources() {
        if (new SourcesQuery(List.of(), Integer.MAX_VALUE).answer(record) instanceof Found found
                && found.content() instanceof SourceList list) {
            var byTopic = list.entries().stream()
                    .collect(Collectors.groupingBy(entry ->
                            requireNonNull(places.topicOf(entry.source().id()))));
            var topics = places.topics()
                    .filter(byTopic::containsKey)
                    .map(topic -> page(topic, requireNonNull(byTopic.get(topic))));
            var sources = new TopicPages(record, SOURCES, topics.toList());
            pages.add(SOURCES, (_, page) -> sources.writeLinks(page));
            sources.write(pages);
        }
    }

    private static TopicPage page(String topic, List<SourceList.Entry> sources) {
        var ids = sources.stream()
                .map(entry -> Places.element(entry.source().id()))
                .toList();
        return new TopicPage(
                topic, sources.size(), ids, (document, _) -> new SourceList(sources, false).writeShort(document));
    }

    /** Writes a page for each fact. The page of a withdrawn fact has the withdrawal and its reason. */
    private void writeFacts() {
        var withdrawn = record.changes().stream()
                .flatMap(change -> change.withdrawn().stream())
                .filter(one -> one.kind() == ChangeKind.FACT)
                .map(Change.Withdrawal::id);
        var ids = Stream.concat(record.facts().keySet().stream(), withdrawn)
                .distinct()
                .toList();
        if (new ShowQuery(ids, true, editions).answer(record) instanceof Found found
                && found.content() instanceof ShownFacts shown) {
            shown.entries().forEach(this::write);
        }
    }

    private void write(ShownFact shown) {
        var fact = shown.withdrawal() == null ? shown.fact() : null;
        var entry = new ShownFact(shown.id(), record, fact, shown.withdrawal(), shown.history());
        var path = Places.fact(shown.id());
        if (fact == null) {
            pages.add(
                    new Head(path, "This fact was withdrawn.", null),
                    (document, _) -> new ShownFacts(List.of(entry), true, null).writeFull(document));
            return;
        }
        var outcomes = new Outcomes(record);
        var statement = outcomes.statement(fact);
        var title = fact.label() == null ? statement : outcomes.label(fact);
        pages.add(new Head(path, title, null).describedBy(description(statement, fact)), (document, page) -> {
            if (fact.label() != null) {
                page.out().element("p", statement, "class", "summary");
            }
            write(fact, document);
            page.out().open("div", "class", "small");
            document.section("Details");
            entry.writeDetails(document);
            writeCitations(fact, document, page);
            page.out().close();
        });
    }

    /** Writes the date of a fact, its sources, and its note. */
    private static void write(Fact fact, Document document) {
        document.text(Phrase.of(Sentence.capital(fact.date().inWords())).and(Document.remarkInBrackets(fact)));
        document.section("Sources");
        fact.sources().forEach(citation -> document.add(document.sources().cited(citation)));
        document.note(fact.note(), 0);
    }

    /** Returns the statement, the date, and the confidence unless established. */
    private static String description(String statement, Fact fact) {
        return Stream.of(statement, fact.date().inWords() + ".", ConfidenceWords.remark(fact) + ".")
                .filter(words -> !words.equals("."))
                .map(Sentence::capital)
                .collect(Collectors.joining(" "));
    }

    /** Writes the sources of the fact in each citation style, and for reference managers, collapsed. */
    private void writeCitations(Fact fact, Document document, HtmlPrinter page) {
        document.section("Cite this");
        for (var style : CitationStyle.values()) {
            if (new CiteQuery(List.of(fact.id()), style).answer(record) instanceof Found found) {
                page.out()
                        .open("details")
                        .element(
                                "summary",
                                style == CitationStyle.OSCOLA ? style.name() : Sentence.capital(style.key()));
                found.content().writeShort(document);
                page.out().close();
            }
        }
        var sources = fact.sources().stream()
                .map(citation -> record.sources().get(citation.source()))
                .filter(Objects::nonNull)
                .toList();
        var bibtex = new StringBuilder();
        new Bibliography(record, Format.BIBTEX).write(sources, new Sink(bibtex));
        page.out()
                .open("details")
                .element("summary", "BibTeX")
                .element("pre", bibtex.toString())
                .close();
    }
}
