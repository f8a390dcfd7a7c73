package org.onrecord.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.document.Document;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.View;
import org.onrecord.site.Pages.Body;

/** The frame of every page: its head, the navigation, and how to cite it. */
final class Frame {
    /** The content security policy: no external content, and no inline scripts or styles. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " base-uri 'none'; form-action 'none'";

    private final CaseRecord record;
    private final Places places;
    private final List<Link> navigation;

    /**
     * A page in the navigation of all pages.
     *
     * @param path its path in the site
     */
    record Link(String path, String title) {}

    Frame(CaseRecord record, Places places, List<Link> navigation) {
        this.record = record;
        this.places = places;
        this.navigation = navigation;
    }

    /**
     * The head of a page.
     *
     * @param path its path in the site
     * @param title its main heading
     * @param intro one or two sentences below it, or null
     * @param script the name of its script, without .js, or null
     */
    record Head(
            String path,
            String title,
            @Nullable String intro,
            @Nullable String script) {}

    /** Writes a page around its content. */
    void write(Sink sink, Head head, Body body) {
        var out = Markup.html(sink);
        out.open("html", "lang", "en");
        writeHead(out, head);
        out.open("body").element("a", "Skip to content", "class", "skip", "href", "#content");
        writeNavigation(out, head);
        out.open("main", "id", "content").element("h1", head.title());
        if (head.intro() != null) {
            out.element("p", head.intro(), "class", "intro");
        }
        var page = new HtmlPrinter(out, places, head.path());
        body.write(Document.of(record, View.FULL, page), page);
        page.end();
        out.close();
        writeFoot(out, head);
        out.closeAll();
    }

    private void writeHead(Markup out, Head head) {
        var up = Places.up(head.path());
        out.open("head").empty("meta", "charset", "utf-8");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "robots", "content", "noindex");
        out.empty("meta", "name", "referrer", "content", "no-referrer");
        out.empty("meta", "name", "color-scheme", "content", "light dark");
        out.empty("meta", "name", "generator", "content", "onrecord");
        var isFirst = head.title().equals(record.title());
        out.element("title", isFirst ? head.title() : head.title() + " · " + record.title());
        out.empty("link", "rel", "icon", "type", "image/svg+xml", "href", up + "icon.svg");
        out.empty("link", "rel", "stylesheet", "href", up + "site.css");
        out.empty(
                "link",
                "rel",
                "alternate",
                "type",
                "application/atom+xml",
                "title",
                "Corrections",
                "href",
                up + "corrections.atom");
        if (head.script() != null) {
            out.open("script", "src", head.script() + "-index.js", "defer", "").close();
            out.open("script", "src", head.script() + ".js", "defer", "").close();
        }
        out.close();
    }

    private void writeNavigation(Markup out, Head head) {
        var up = Places.up(head.path());
        out.open("header").element("a", record.title(), "class", "name", "href", up + "index.html");
        out.open("nav", "aria-label", "Pages").open("ul");
        for (var link : navigation) {
            var isHere = link.path().equals(head.path());
            out.open("li")
                    .element("a", link.title(), "href", up + link.path(), "aria-current", isHere ? "page" : null)
                    .close();
        }
        out.close().close().close();
    }

    /** Writes how to cite the page. Includes the version, because the content of others may differ. */
    private void writeFoot(Markup out, Head head) {
        var released = FactDate.of(record.released()).inWords();
        out.open("footer").open("p").element("strong", "Cite this page: ");
        var isFirst = head.title().equals(record.title());
        out.text((isFirst ? "" : "“" + head.title() + "”, in ") + record.title() + ", record " + record.caseId()
                + ", version " + record.version() + ", released " + released + ", " + head.path() + ".");
        out.close();
        out.element(
                "p",
                "The record goes up to " + FactDate.of(record.asOf()).inWords()
                        + ". It reports what its sources say; anything else is not on record here.");
        out.close();
    }
}
