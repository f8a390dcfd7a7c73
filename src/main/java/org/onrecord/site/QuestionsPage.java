package org.onrecord.site;

import org.onrecord.lookup.overview.BriefGroup;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.OpenQuestion;
import org.onrecord.output.document.Document;
import org.onrecord.output.layout.Phrase;
import org.onrecord.site.Frame.Head;

/** The two pages that list briefs by topic: all as links, and those with a summary, followed by the open questions. */
record QuestionsPage(CaseRecord record) {
    static final Head BRIEFS = new Head("briefs.html", "Briefs", "Short accounts, each about one subject.", null);

    static final Head QUESTIONS = new Head(
            "questions.html",
            "Questions and answers",
            "What people ask, answered in a sentence or two. Each heading links to the facts.",
            null);

    boolean hasBriefs() {
        return !record.briefs().isEmpty();
    }

    boolean hasAnswers() {
        return !record.open().isEmpty()
                || record.briefs().values().stream()
                        .anyMatch(brief -> !brief.summary().isEmpty());
    }

    /** Writes links to all briefs. Those without a topic follow a line. */
    void writeBriefs(Markup out) {
        var groups = BriefGroup.of(record);
        for (var group : groups) {
            if (group.heading() != null) {
                out.element("h2", group.heading());
            } else if (groups.size() > 1) {
                out.empty("hr");
            }
            out.open("ul", "class", "links");
            group.briefs().forEach(brief -> link(out.open("li"), brief).close());
            out.close();
        }
    }

    /** Writes each summary under a link to its brief, then the open questions. */
    void writeAnswers(Document document, HtmlPrinter page) {
        for (var group : BriefGroup.of(record)) {
            writeAnswers(group, document, page);
        }
        if (!record.open().isEmpty()) {
            page.out().element("h2", "Not on record");
            record.open().values().forEach(one -> write(one, document, page));
        }
        document.listSources();
    }

    private static void writeAnswers(BriefGroup group, Document document, HtmlPrinter page) {
        var answers = group.briefs().stream()
                .filter(brief -> !brief.summary().isEmpty())
                .toList();
        if (answers.isEmpty()) {
            return;
        }
        if (group.heading() != null) {
            page.out().element("h2", group.heading());
        }
        for (var brief : answers) {
            link(page.out().open(group.heading() == null ? "h2" : "h3"), brief).close();
            document.summary(brief.summary());
        }
    }

    private static Markup link(Markup out, Brief brief) {
        return out.element("a", brief.heading(), "href", Places.brief(brief.id()));
    }

    /** Writes a matter that is not on record, with links to the nearest facts. */
    private static void write(OpenQuestion open, Document document, HtmlPrinter page) {
        page.out().element("h3", open.about());
        document.text(open.text());
        document.text(Phrase.of("Nearest on record: ")
                .and(Phrase.join(", ", open.facts().stream().map(Phrase::id).toList())));
    }
}
