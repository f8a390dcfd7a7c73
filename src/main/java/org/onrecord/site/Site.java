package org.onrecord.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.BestOfList;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.Given;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.catalogue.Lookups;
import org.onrecord.lookup.overview.OverviewPage;
import org.onrecord.lookup.overview.OverviewQuery;
import org.onrecord.model.AsOf;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Outcomes;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Sink;
import org.onrecord.picture.Pictures;
import org.onrecord.site.Frame.Head;
import org.onrecord.site.Frame.Link;
import org.onrecord.site.Pages.Body;

/** A static website of a record: pages without a server, external content, or scripts other than search. */
public final class Site {
    /** The lookups whose pages come first in the menu. The others follow in the order of the catalogue. */
    private static final List<String> FIRST = List.of("timeline", "who", "outcome", "parole", "reforms");

    private final CaseRecord record;
    private final VersionSource editions;
    private final Files files;
    private final List<AnswerPage> answers = new ArrayList<>();
    private final Frame frame;

    /** Receives the files of a site. */
    public interface Files {
        void write(String path, Consumer<Sink> content);
    }

    /**
     * A page with the answer to a query.
     *
     * @param body writes the answer
     */
    private record AnswerPage(Head head, Body body) {}

    private Site(CaseRecord record, VersionSource editions, Files files) {
        this.record = record;
        this.editions = editions;
        this.files = files;
        addAnswers();
        var links = new ArrayList<Link>();
        answers.forEach(one -> links.add(new Link(
                one.head().path(),
                one.head().path().equals("index.html") ? "Overview" : one.head().title())));
        links.add(new Link("sources.html", "Sources"));
        links.add(new Link("corrections.html", "Corrections"));
        links.add(new Link("search.html", "Search"));
        this.frame = new Frame(record, new Places(record), links);
    }

    /**
     * Writes the site of a record. The same record always gives the same bytes.
     *
     * @param editions source of earlier versions, for their changes
     */
    public static void write(CaseRecord record, VersionSource editions, Files files) {
        new Site(record, editions, files).write();
    }

    private void write() {
        for (var name : List.of("site.css", "search.js", "icon.svg")) {
            files.write(name, out -> out.append(resource(name)).append(name.endsWith(".css") ? Pictures.style() : ""));
        }
        answers.forEach(one -> page(one.head(), one.body()));
        record.briefs().values().forEach(this::brief);
        new EntryPages(record, editions, this::page).write();
        new Corrections(record, editions).write(this::page, files);
        new SearchPage(record).write(this::page, files);
    }

    private void page(Head head, Body body) {
        files.write(head.path(), sink -> frame.write(sink, head, body));
    }

    /** Adds the overview, the lists of briefs, and a page for each lookup that has one. */
    private void addAnswers() {
        add("index.html", record.title(), asOf(), new OverviewQuery(), this::overview);
        var questions = new QuestionsPage(record);
        if (questions.hasBriefs()) {
            answers.add(new AnswerPage(QuestionsPage.BRIEFS, (_, page) -> questions.writeBriefs(page.out())));
        }
        if (questions.hasAnswers()) {
            answers.add(new AnswerPage(QuestionsPage.QUESTIONS, questions::writeAnswers));
        }
        Lookups.ALL.stream()
                .map(Lookups.Entry::lookup)
                .sorted(Comparator.comparingInt(lookup -> place(lookup.name())))
                .forEach(lookup -> {
                    var page = lookup.page();
                    if (page != null) {
                        add(
                                page.path() + ".html",
                                page.title(),
                                page.intro(),
                                lookup.query().apply(Given.nothing(record)),
                                writer(lookup.name()));
                    }
                });
    }

    private static int place(String lookup) {
        var place = FIRST.indexOf(lookup);
        return place < 0 ? FIRST.size() : place;
    }

    private Writer writer(String lookup) {
        return switch (lookup) {
            case "timeline" -> this::timeline;
            case "outcome" -> this::outcomes;
            case "inquiries" -> this::inFull;
            default -> this::inShort;
        };
    }

    /** Writes an answer to a page. */
    private interface Writer {
        void write(Content content, Document document, HtmlPrinter page);
    }

    /** Adds a page, unless the record has no answer to its query. */
    private void add(String path, String title, @Nullable String intro, Query query, Writer writer) {
        if (query.answer(record) instanceof Found found) {
            answers.add(new AnswerPage(
                    new Head(path, title, intro, null),
                    (document, page) -> writer.write(found.content(), document, page)));
        }
    }

    private String asOf() {
        return "Overview of the record, version " + record.version() + ", as of "
                + FactDate.of(record.asOf()).inWords() + ". Each sentence links to its sources.";
    }

    private void inShort(Content content, Document document, HtmlPrinter page) {
        content.writeShort(document);
    }

    private void inFull(Content content, Document document, HtmlPrinter page) {
        content.writeFull(document);
    }

    /** Writes the overview, starting with the people. */
    private void overview(Content content, Document document, HtmlPrinter page) {
        ((OverviewPage) content).writeCast(document);
        content.writeFull(document);
    }

    private void brief(Brief brief) {
        if (new OverviewQuery(List.of(brief.id())).answer(record) instanceof Found found) {
            page(
                    new Head(Places.brief(brief.id()), brief.heading(), null, null),
                    (document, _) -> found.content().writeFull(document));
        }
    }

    /** Writes the timeline with a heading for each year, for navigation. */
    private void timeline(Content content, Document document, HtmlPrinter page) {
        var list = (BestOfList) content;
        var year = Integer.MIN_VALUE;
        for (var fact : list.all().facts()) {
            var begins = fact.date().earliest().getYear();
            if (begins != year && begins > 0) {
                year = begins;
                document.add(new Part.Heading(Part.Level.YEAR, Phrase.of(String.valueOf(year)), 0));
            }
            list.text().accept(List.of(fact), document);
        }
        document.listSources();
        if (list.all().facts().stream().anyMatch(fact -> fact.label() != null)) {
            page.draw(content, record);
        }
    }

    /** Writes the outcomes, without those of private people. */
    private void outcomes(Content content, Document document, HtmlPrinter page) {
        var all = (FactList) content;
        var listed = all.facts().stream()
                .filter(fact -> {
                    var person = record.party(Outcomes.detail(fact).person());
                    return person != null && !person.isPrivate();
                })
                .toList();
        new FactList(all.shape(), listed).writeShort(document);
        document.text(AsOf.of(record, null).sentence());
    }

    private static String resource(String name) {
        try (var in = Site.class.getResourceAsStream("/org/onrecord/site/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
