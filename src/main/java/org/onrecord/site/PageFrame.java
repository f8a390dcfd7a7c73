package org.onrecord.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Document;
import org.onrecord.output.layout.Markup;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.View;
import org.onrecord.site.Site.Body;

/** The frame of every page: its head, the navigation, and how to cite it. */
final class PageFrame {
    /** The content security policy: no external content, and no inline scripts or styles. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " base-uri 'none'; form-action 'none'";

    private final CaseRecord record;
    private final Places places;
    private final Publishing publishing;
    private final List<Link> navigation;

    /**
     * A page in the navigation of all pages.
     *
     * @param path its path in the site
     * @param place its place among those always in sight, from 1; 0 for a collapsed one
     */
    record Link(String path, String title, int place) {}

    PageFrame(CaseRecord record, Places places, Publishing publishing, List<Link> navigation) {
        this.record = record;
        this.places = places;
        this.publishing = publishing;
        this.navigation = navigation;
    }

    /**
     * The head of a page.
     *
     * @param path its path in the site
     * @param title its main heading
     * @param intro one or two sentences below it, or null
     * @param description a summary of the page for programs that link to it, or null
     * @param scripts the names of its scripts
     * @param topic the topic that it is about, or null
     */
    record Head(
            String path,
            String title,
            @Nullable String intro,
            @Nullable String description,
            List<String> scripts,
            @Nullable String topic) {

        Head(String path, String title, @Nullable String intro) {
            this(path, title, intro, intro, List.of(), null);
        }

        Head with(String... scripts) {
            return new Head(path, title, intro, description, List.of(scripts), topic);
        }

        Head describedBy(@Nullable String description) {
            return new Head(path, title, intro, description, scripts, topic);
        }

        Head about(String topic) {
            return new Head(path, title, intro, description, scripts, topic);
        }

        boolean isFirst() {
            return path.equals(Site.FIRST_PAGE);
        }
    }

    /** Writes a page around its content. If it has several headings, links to them precede the first. */
    void write(Sink sink, Head head, Body body) {
        var content = new StringBuilder();
        var page = new HtmlPrinter(Markup.part(new Sink(content)), places, head.path());
        body.write(Document.of(record, View.FULL, page), page);
        page.end();

        var out = Markup.html(sink);
        out.open("html", "lang", "en");
        writeHead(out, head);
        out.open("body").element("a", "Skip to content", "class", "skip", "href", "#content");
        writeNavigation(out, head);
        out.open("main", "id", "content").element("h1", head.title());
        if (head.intro() != null) {
            out.element("p", head.intro(), "class", "intro");
        }
        var first = head.isFirst() ? -1 : content.indexOf("<h2");
        if (first >= 0) {
            out.written(content.substring(0, first));
            page.contents().write(out);
        }
        out.written(content.substring(Math.max(0, first))).close();
        writeFoot(out, head);
        out.closeAll();
    }

    private void writeHead(Markup out, Head head) {
        var up = Places.up(head.path());
        out.open("head").empty("meta", "charset", "utf-8");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        if (!publishing.isIndexed()) {
            out.empty("meta", "name", "robots", "content", "noindex");
        }
        out.empty("meta", "name", "referrer", "content", "no-referrer");
        out.empty("meta", "name", "color-scheme", "content", "light dark");
        out.empty("meta", "name", "generator", "content", "onrecord");
        out.element("title", head.isFirst() ? head.title() : head.title() + " · " + record.title());
        writeSummary(out, head);
        out.empty("link", "rel", "icon", "type", "image/svg+xml", "href", up + "icon.svg");
        out.empty("link", "rel", "stylesheet", "href", up + "site.css");
        writeFeed(out, "Corrections", up + Corrections.FEED);
        if (head.topic() != null) {
            writeFeed(out, Corrections.title(record, head.topic()), up + Places.feed(head.topic()));
        }
        out.open("script", "src", up + "page.js", "defer", "").close();
        head.scripts()
                .forEach(script ->
                        out.open("script", "src", up + script, "defer", "").close());
        out.close();
    }

    private static void writeFeed(Markup out, String title, String place) {
        out.empty("link", "rel", "alternate", "type", "application/atom+xml", "title", title, "href", place);
    }

    /** Writes the description of the page and, if the site has an address, the address and an Open Graph object. */
    private void writeSummary(Markup out, Head head) {
        if (head.description() != null) {
            out.empty("meta", "name", "description", "content", head.description());
        }
        var address = publishing.address(head.path());
        if (address == null) {
            return;
        }
        out.empty("link", "rel", "canonical", "href", address);
        property(out, "og:type", head.isFirst() ? "website" : "article");
        property(out, "og:url", address);
        property(out, "og:title", head.title());
        property(out, "og:site_name", record.title());
        property(out, "og:locale", "en_GB");
        if (head.description() != null) {
            property(out, "og:description", head.description());
        }
    }

    private static void property(Markup out, String name, String content) {
        out.empty("meta", "property", name, "content", content);
    }

    private void writeNavigation(Markup out, Head head) {
        var up = Places.up(head.path());
        out.open("header");
        SearchPage.writeBox(out, head.path().equals(SearchPage.PATH) ? null : up + SearchPage.PATH);
        out.element("a", record.title(), "class", "name", "href", up + "index.html");
        out.open("nav", "aria-label", "Pages").open("ul");
        var first = navigation.stream().filter(link -> link.place() > 0).toList();
        var others = navigation.stream().filter(link -> link.place() == 0).toList();
        first.forEach(link -> write(link, head, out));
        var isInOthers = others.stream().anyMatch(link -> link.path().equals(head.path()));
        out.open("li", "class", "more").open("details");
        out.element("summary", "More", "class", isInOthers ? "here" : null).open("ul");
        others.forEach(link -> write(link, head, out));
        out.close().close().close();
        out.close().close().close();
    }

    private static void write(Link link, Head head, Markup out) {
        var isHere = link.path().equals(head.path());
        out.open("li")
                .element(
                        "a",
                        link.title(),
                        "href",
                        Places.up(head.path()) + link.path(),
                        "aria-current",
                        isHere ? "page" : null)
                .close();
    }

    /** Writes how to cite the page. Includes the version, because the content of others may differ. */
    private void writeFoot(Markup out, Head head) {
        var released = FactDate.of(record.released()).inWords();
        out.open("footer").open("p").element("strong", "Cite this page: ");
        out.text((head.isFirst() ? "" : "“" + head.title() + "”, in ") + record.title() + ", record " + record.caseId()
                + ", version " + record.version() + ", released " + released + ", " + publishing.place(head.path())
                + ".");
        out.close();
        out.element(
                "p",
                "The record goes up to " + FactDate.of(record.asOf()).inWords()
                        + ". It reports what its sources say; anything else is not on record here.");
        writeRights(out);
        out.close();
    }

    /** Writes the editor of the record, the address for reports of errors and the licence, as far as the record has them. */
    private void writeRights(Markup out) {
        if (record.editor() != null) {
            out.element("p", "Edited by " + record.editor() + ".");
        }
        writeLink("Report an error: ", record.contact(), "noreferrer noopener", out);
        writeLink("Licence of the record: ", record.licence(), "license noreferrer noopener", out);
    }

    private static void writeLink(String title, @Nullable String address, String relation, Markup out) {
        var link = address == null ? null : Places.outside(address);
        if (link != null) {
            out.open("p").text(title);
            out.element("a", link, "href", link, "rel", relation).close();
        }
    }
}
