package org.onrecord.site;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.lookup.overview.OverviewPage.BriefGroup;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.OpenQuestion;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.site.PageFrame.Head;
import org.onrecord.site.TopicPages.TopicPage;

/** The briefs by topic: all as links, and those with a summary on a page for each topic; and the open questions. */
record QuestionsPage(CaseRecord record) {

    static final Head BRIEFS = new Head("briefs.html", "Briefs", "Short accounts, each about one subject.");

    static final Head QUESTIONS = new Head(
            "questions.html",
            "Questions and answers",
            "What people ask, answered in a sentence or two. Each heading links to the facts.");

    boolean hasBriefs() {
        return !record.briefs().isEmpty();
    }

    boolean hasAnswers() {
        return !record.open().isEmpty()
                || record.briefs().values().stream()
                        .anyMatch(brief -> !brief.summary().isEmpty());
    }

    /** Writes links to all briefs. Those without a topic follow a line. */
    void writeBriefs(Document document, HtmlPrinter page) {
        var groups = BriefGroup.of(record);
        for (var group : groups) {
            if (group.heading() != null) {
                document.section(group.heading());
            } else if (groups.size() > 1) {
                page.out().empty("hr");
            }
            var out = page.out().open("ul", "class", "links");
            group.briefs().forEach(brief -> link(brief, "li", page));
            out.close();
        }
    }

    /** Returns the pages of the answers to questions on a topic. */
    TopicPages topics() {
        var pages = new ArrayList<TopicPage>();
        for (var group : BriefGroup.of(record)) {
            var topic = group.briefs().getFirst().topic();
            var answers = answered(group);
            if (topic != null && !answers.isEmpty()) {
                pages.add(new TopicPage(
                        topic, answers.size(), List.of(), (document, page) -> writeAnswers(answers, document, page)));
            }
        }
        return new TopicPages(record, QUESTIONS, pages);
    }

    /** Writes links to the topics, the answers without a topic, and the open questions. */
    void write(Document document, HtmlPrinter page) {
        topics().writeLinks(page);
        BriefGroup.of(record).stream()
                .filter(group -> group.heading() == null)
                .forEach(group -> writeAnswers(answered(group), document, page));
        if (!record.open().isEmpty()) {
            page.fold(Part.Level.SECTION, "Not on record", record.open().size(), "question");
            record.open().values().forEach(one -> write(one, document, page));
        }
    }

    private static List<Brief> answered(BriefGroup group) {
        return group.briefs().stream()
                .filter(brief -> !brief.summary().isEmpty())
                .toList();
    }

    /** Writes each summary under a link to its brief. */
    private static void writeAnswers(List<Brief> answers, Document document, HtmlPrinter page) {
        for (var brief : answers) {
            link(brief, "h2", page);
            document.summary(brief.summary());
        }
        document.listSources();
    }

    /** Writes the questions that newcomers ask first, each with the first sentence of its answer. */
    void writeMostAsked(Document document, HtmlPrinter page) {
        var most = record.mostAsked();
        if (!most.isEmpty()) {
            document.section("Most asked");
            for (var brief : most) {
                link(brief, "h3", page);
                document.summary(brief.summary().subList(0, 1));
            }
        }
    }

    private static void link(Brief brief, String element, HtmlPrinter page) {
        page.out()
                .open(element)
                .element("a", brief.heading(), "href", page.to(Places.brief(brief.id())))
                .close();
    }

    static String open(String id) {
        return "open-" + id;
    }

    /** Writes a matter that is not on record, with the nearest facts. */
    private static void write(OpenQuestion open, Document document, HtmlPrinter page) {
        page.out().element("h3", open.about(), "id", open(open.id()));
        document.text(open.text());
        document.facts(open.facts()).forEach(fact -> document.bullet(page.stated(fact), 0));
    }
}
