package org.onrecord.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.overview.OverviewPage;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.SummarySentence;
import org.onrecord.output.document.Document;
import org.onrecord.picture.Pictures;
import org.onrecord.site.Frame.Head;

/** The first page: a summary, the search, the milestones as a picture, and the account of the case. */
record HomePage(CaseRecord record, OverviewPage overview) {

    Head head() {
        return new Head(Site.FIRST_PAGE, record.title(), null)
                .describedBy(summary())
                .with("home.js");
    }

    private @Nullable String summary() {
        return overview.summary().isEmpty() ? null : SummarySentence.joined(overview.summary());
    }

    void write(Document document, HtmlPrinter page) {
        document.summary(overview.summary());
        page.out().element("p", "Version " + record.version() + ". " + OverviewPage.followed(record), "class", "dates");
        SearchPage.open("Search facts, people and answers", page.out())
                .element("button", "Search", "type", "button", "id", "go")
                .close()
                .close();
        writeTimeline(document, page);
        document.section("People");
        overview.writeCast(document);
        new OverviewPage(overview.sections(), null, List.of(), List.of()).writeFull(document);
        new QuestionsPage(record).writeTopics(document, page);
    }

    private void writeTimeline(Document document, HtmlPrinter page) {
        var milestones = record.milestones();
        if (milestones.stream().map(Fact::label).anyMatch(label -> label != null)) {
            document.section("Timeline");
            page.draw((canvas, sink) -> Pictures.timeline(record, milestones, canvas, sink));
            page.out()
                    .open("p")
                    .element("a", "All dated facts, by year", "href", TimelinePage.PATH)
                    .close();
        }
    }
}
