package org.onrecord.site;

import java.util.List;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Sentence;
import org.onrecord.site.PageFrame.Head;

/**
 * A list that is too long for one page: a page for each topic, and links to them for an index.
 *
 * @param index the page with the links
 */
record TopicPages(CaseRecord record, Head index, List<TopicPage> topics) {
    /**
     * The part of the list about one topic.
     *
     * @param ids the elements of the page that were on the index before it had topics
     */
    record TopicPage(String topic, int size, List<String> ids, Site.Body body) {}

    /**
     * Writes links to the pages, each with the number of its entries. An address of an entry on the index leads to the
     * link, which the script of the pages follows.
     */
    void writeLinks(HtmlPrinter page) {
        if (topics.isEmpty()) {
            return;
        }
        var out = page.out().open("ul", "class", "links topics");
        for (var one : topics) {
            out.open("li", "id", page.contents().id(heading(one)));
            out.element("a", heading(one), "href", Places.topic(index, one.topic()));
            out.element("span", " " + one.size(), "class", "quiet");
            one.ids().forEach(id -> out.element("i", "", "id", id));
            out.close();
        }
        out.close();
    }

    void write(Site.Pages pages) {
        for (var one : topics) {
            var head = new Head(Places.topic(index, one.topic()), index.title() + ": " + heading(one), null);
            pages.add(head.about(one.topic()), (document, page) -> {
                page.out()
                        .open("p")
                        .element("a", "All topics", "href", page.to(index.path()))
                        .text(" · ")
                        .element("a", "Corrections for feed readers", "href", page.to(Places.feed(one.topic())))
                        .close();
                one.body().write(document, page);
            });
        }
    }

    private String heading(TopicPage page) {
        return Sentence.capital(record.topicName(page.topic()));
    }
}
