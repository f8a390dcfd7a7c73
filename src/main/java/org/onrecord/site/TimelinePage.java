package org.onrecord.site;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.document.SourceNumbers;
import org.onrecord.output.layout.Markup;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sentence;
import org.onrecord.picture.Pictures;
import org.onrecord.site.PageFrame.Head;

/** The dated facts with their sources: the milestones, then all by year. A script filters them. */
record TimelinePage(CaseRecord record) {
    static final String PATH = "timeline.html";
    private static final Head MILESTONES = new Head(
            "milestones.html",
            "The milestones as a picture",
            "The turning points of the case. Each label links to the fact with its sources.");
    private static final Head PICTURE = new Head(
            "timeline-picture.html",
            "The timeline as a picture",
            "All dated facts with a short label. Each label links to the fact with its sources.");

    Head head() {
        return new Head(PATH, "Timeline", "The milestones, then all dated facts by year, each with its sources.")
                .with("timeline.js");
    }

    void write(Document document, HtmlPrinter page) {
        writeLinks(page);
        writeFilter(page.out());
        var milestones = record.milestones();
        if (!milestones.isEmpty()) {
            document.section("Milestones");
            write(milestones, page);
        }
        document.section("All dated facts");
        var facts = facts();
        var from = 0;
        for (var to = 1; to <= facts.size(); to++) {
            if (to == facts.size() || year(facts.get(to)) != year(facts.get(from))) {
                writeYear(facts.subList(from, to), page);
                from = to;
            }
        }
    }

    private List<Fact> facts() {
        return record.facts().between(LocalDate.MIN, LocalDate.MAX, List.of(), true);
    }

    /** Returns the facts of each picture that has a fact with a label. */
    private Map<Head, List<Fact>> pictures() {
        var pictures = new LinkedHashMap<>(Map.of(MILESTONES, record.milestones()));
        pictures.put(PICTURE, facts());
        pictures.values().removeIf(facts -> facts.stream().allMatch(fact -> fact.label() == null));
        return pictures;
    }

    void writeLinks(HtmlPrinter page) {
        pictures()
                .keySet()
                .forEach(picture -> page.out()
                        .open("p")
                        .element("a", picture.title(), "href", picture.path())
                        .close());
    }

    void writePictures(Site.Pages pages) {
        pictures()
                .forEach((head, facts) -> pages.add(
                        head,
                        (_, page) -> page.draw((canvas, sink) -> Pictures.timeline(record, facts, canvas, sink))));
    }

    private void writeYear(List<Fact> facts, HtmlPrinter page) {
        var year = year(facts.getFirst());
        if (year > 0) {
            page.fold(Part.Level.YEAR, String.valueOf(year), facts.size(), "fact");
        }
        write(facts, page);
    }

    /** Returns the year in which a fact begins; negative if it is not known. */
    private static int year(Fact fact) {
        return fact.date().earliest().getYear();
    }

    /** Writes the filter, which is hidden without its script. */
    private void writeFilter(Markup out) {
        out.open("div", "role", "search", "aria-label", "Filter", "class", "filter", "id", "filter", "hidden", "");
        out.open("p").element("label", "Words", "for", "filtered");
        out.empty("input", "type", "search", "id", "filtered", "autocomplete", "off", "spellcheck", "false");
        out.close().open("p").element("label", "Topic", "for", "topic").open("select", "id", "topic");
        out.element("option", "All topics", "value", "");
        record.topics().forEach(topic -> out.element("option", Sentence.capital(topic.name()), "value", topic.id()));
        out.close().close().element("p", "", "id", "count", "role", "status").close();
    }

    private void write(List<Fact> facts, HtmlPrinter page) {
        var out = page.out().open("ol", "class", "entries");
        for (var fact : facts) {
            out.open("li", "data-topic", fact.topic());
            out.element("span", fact.date().inWords(), "class", "date")
                    .open("div")
                    .open("p");
            page.write(page.stated(fact));
            out.close().open("p", "class", "cites");
            page.write(Phrase.join(
                    "; ",
                    fact.sources().stream()
                            .map(Citation::source)
                            .map(record.sources()::get)
                            .filter(Objects::nonNull)
                            .map(source -> Phrase.title(SourceNumbers.publisher(source), source.url()))
                            .toList()));
            out.close().close().close();
        }
        out.close();
    }
}
