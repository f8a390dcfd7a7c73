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
import org.onrecord.lookup.Given;
import org.onrecord.lookup.Lookup;
import org.onrecord.lookup.catalogue.Lookups;
import org.onrecord.lookup.overview.OverviewPage;
import org.onrecord.lookup.overview.OverviewQuery;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.SummarySentence;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Sink;
import org.onrecord.picture.Pictures;
import org.onrecord.site.PageFrame.Head;
import org.onrecord.site.PageFrame.Link;

/** Writes a static website of a record: pages without a server, external content, or scripts other than search. */
public final class Site {
    static final String FIRST_PAGE = "index.html";

    private static final List<String> RESOURCES =
            List.of("site.css", "page.js", "timeline.js", "search.js", "icon.svg");

    private final CaseRecord record;
    private final VersionSource editions;
    private final Publishing publishing;
    private final Files files;
    private final Places places;
    private final TimelinePage timeline;
    private final List<AnswerPage> answers = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final PageFrame frame;

    /** Receives the pages of a site and writes each into its frame. */
    interface Pages {
        void add(Head head, Body body);
    }

    interface Body {
        /** Writes a document, whose parts go to the printer, and elements that no document has. */
        void write(Document document, HtmlPrinter page);
    }

    /** Receives the files of a site. */
    public interface Files {
        void write(String path, Consumer<Sink> content);
    }

    /**
     * A page with the answer to a query.
     *
     * @param name its name in the menu
     * @param place its place there, as in {@link Lookup.Page}
     * @param body writes the answer
     */
    private record AnswerPage(Head head, String name, int place, Body body) {}

    private Site(CaseRecord record, VersionSource editions, Publishing publishing, Files files) {
        this.record = record;
        this.editions = editions;
        this.publishing = publishing;
        this.files = files;
        this.places = new Places(record);
        this.timeline = new TimelinePage(record);
        addAnswers();
        this.frame = new PageFrame(record, places, publishing, links());
    }

    private List<Link> links() {
        var links = new ArrayList<Link>();
        answers.forEach(one -> links.add(new Link(one.head().path(), one.name(), one.place())));
        links.add(new Link(EntryPages.SOURCES.path(), EntryPages.SOURCES.title(), 6));
        links.add(new Link("corrections.html", "Corrections", 0));
        links.add(new Link(SearchPage.PATH, "Search", 0));
        links.sort(Comparator.comparingInt(Link::place));
        return links;
    }

    /**
     * Writes the site of a record. The same record always gives the same bytes.
     *
     * @param editions source of earlier versions, for their changes
     */
    public static void write(CaseRecord record, VersionSource editions, Publishing publishing, Files files) {
        new Site(record, editions, publishing, files).write();
    }

    private void write() {
        for (var name : RESOURCES) {
            files.write(name, out -> out.append(resource(name)).append(name.endsWith(".css") ? Pictures.style() : ""));
        }
        answers.forEach(one -> page(one.head(), one.body()));
        timeline.writePictures(this::page);
        record.briefs().values().forEach(this::brief);
        new QuestionsPage(record).topics().write(this::page);
        new EntryPages(record, places, editions, this::page).write();
        new Corrections(record, places, editions, publishing).write(this::page, files);
        new SearchPage(record).write(this::page, files);
        publishing.write(record, paths, files);
    }

    private void page(Head head, Body body) {
        paths.add(head.path());
        files.write(head.path(), sink -> frame.write(sink, head, body));
    }

    /** Adds the overview, the lists of briefs, and a page for each lookup that has one. */
    private void addAnswers() {
        if (new OverviewQuery().answer(record) instanceof Found found
                && found.content() instanceof OverviewPage overview) {
            var home = new HomePage(record, overview, timeline);
            answers.add(new AnswerPage(home.head(), "Overview", 1, home::write));
        }
        if (!record.facts().isEmpty()) {
            answers.add(new AnswerPage(timeline.head(), "Timeline", 3, timeline::write));
        }
        var questions = new QuestionsPage(record);
        if (questions.hasAnswers()) {
            answers.add(new AnswerPage(QuestionsPage.QUESTIONS, "Questions", 2, questions::write));
        }
        if (questions.hasBriefs()) {
            answers.add(new AnswerPage(QuestionsPage.BRIEFS, "Briefs", 0, questions::writeBriefs));
        }
        Lookups.ALL.forEach(entry -> addAnswer(entry.lookup()));
    }

    /** Adds the page of a lookup, if it has one and the record has an answer. */
    private void addAnswer(Lookup lookup) {
        var page = lookup.page();
        if (page != null && lookup.query().apply(Given.nothing(record)).answer(record) instanceof Found found) {
            answers.add(new AnswerPage(
                    new Head(page.path() + ".html", page.title(), page.intro()),
                    page.title(),
                    page.place(),
                    (document, _) -> page.body().accept(found.content(), document)));
        }
    }

    private void brief(Brief brief) {
        if (new OverviewQuery(List.of(brief.id())).answer(record) instanceof Found found) {
            page(
                    new Head(Places.brief(brief.id()), brief.heading(), null).describedBy(brief.summaryText()),
                    (document, _) -> found.content().writeFull(document));
        }
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

    /** The first page: a summary, the most asked questions, and the account of the case. */
    private record HomePage(CaseRecord record, OverviewPage overview, TimelinePage timeline) {
        Head head() {
            return new Head(Site.FIRST_PAGE, record.title(), null).describedBy(summary());
        }

        private @Nullable String summary() {
            return overview.summary().isEmpty() ? null : SummarySentence.joined(overview.summary());
        }

        void write(Document document, HtmlPrinter page) {
            document.summary(overview.summary());
            page.out()
                    .element(
                            "p",
                            "Version " + record.version() + ". " + OverviewPage.followed(record),
                            "class",
                            "dates");
            var questions = new QuestionsPage(record);
            questions.writeMostAsked(document, page);
            timeline.writeLinks(page);
            document.section("People");
            overview.writeCast(document);
            overview.writeAccount(document);
            var topics = questions.topics();
            if (!topics.topics().isEmpty()) {
                document.section(QuestionsPage.QUESTIONS.title());
                topics.writeLinks(page);
            }
            page.foldEach(Part.Level.SECTION);
            OverviewPage.writeReach(document);
        }
    }
}
