package org.onrecord.site;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.onrecord.lookup.overview.OverviewPage.BriefGroup;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.OpenQuestion;
import org.onrecord.output.document.Document;
import org.onrecord.output.document.Part;
import org.onrecord.output.layout.Markup;
import org.onrecord.output.layout.Phrase;
import org.onrecord.site.PageFrame.Head;

/** The two pages that list briefs by topic: all as links, and those with a summary, followed by the open questions. */
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
            group.briefs().forEach(brief -> link(out.open("li"), brief).close());
            out.close();
        }
    }

    /** Writes links to the topics of the answers, unless none has a topic. */
    void writeTopics(Document document, HtmlPrinter page) {
        var topics = BriefGroup.of(record).stream()
                .filter(group -> group.heading() != null && !answered(group).isEmpty())
                .toList();
        if (topics.isEmpty()) {
            return;
        }
        document.section(QUESTIONS.title());
        var contents = new HtmlPrinter.Contents();
        var out = page.out().open("ul", "class", "links topics");
        for (var topic : topics) {
            var heading = requireNonNull(topic.heading());
            var answers = answered(topic).size();
            out.open("li").element("a", heading, "href", QUESTIONS.path() + "#" + contents.section(heading));
            out.element("span", " " + answers, "class", "quiet").close();
        }
        out.close();
    }

    /** Writes each summary under a link to its brief, then the open questions. */
    void writeAnswers(Document document, HtmlPrinter page) {
        page.foldEach(Part.Level.SECTION);
        for (var group : BriefGroup.of(record)) {
            writeAnswers(group, document, page);
        }
        if (!record.open().isEmpty()) {
            page.fold(Part.Level.SECTION, "Not on record", record.open().size(), "question");
            record.open().values().forEach(one -> write(one, document, page));
        }
        document.listSources();
    }

    private static List<Brief> answered(BriefGroup group) {
        return group.briefs().stream()
                .filter(brief -> !brief.summary().isEmpty())
                .toList();
    }

    private static void writeAnswers(BriefGroup group, Document document, HtmlPrinter page) {
        var answers = answered(group);
        if (answers.isEmpty()) {
            return;
        }
        if (group.heading() != null) {
            page.fold(Part.Level.SECTION, group.heading(), answers.size(), "answer");
        }
        for (var brief : answers) {
            link(page.out().open(group.heading() == null ? "h2" : "h3"), brief).close();
            document.summary(brief.summary());
        }
    }

    /** Writes the questions that newcomers ask first, each with the first sentence of its answer. */
    void writeMostAsked(Document document, HtmlPrinter page) {
        var most = record.mostAsked();
        if (!most.isEmpty()) {
            document.section("Most asked");
            for (var brief : most) {
                link(page.out().open("h3"), brief).close();
                document.summary(brief.summary().subList(0, 1));
            }
        }
    }

    private static Markup link(Markup out, Brief brief) {
        return out.element("a", brief.heading(), "href", Places.brief(brief.id()));
    }

    static String open(String id) {
        return "open-" + id;
    }

    /** Writes a matter that is not on record, with the nearest facts. */
    private static void write(OpenQuestion open, Document document, HtmlPrinter page) {
        page.out().element("h3", open.about(), "id", open(open.id()));
        document.text(open.text());
        for (var fact : document.facts(open.facts())) {
            document.bullet(
                    document.sourced(fact).and(Document.remarkInBrackets(fact)).and(Phrase.rowOf(fact.id())), 0);
        }
    }
}
