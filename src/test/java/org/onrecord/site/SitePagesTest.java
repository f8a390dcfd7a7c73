package org.onrecord.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.onrecord.format.FactsReader;
import org.onrecord.format.FactsReader.Reading;
import org.onrecord.format.Limits;
import org.onrecord.lookup.GreyHeron;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;
import org.onrecord.search.text.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first page, the timeline, contents of long pages, and the index of the search. */
class SitePagesTest {
    private static final CaseRecord SHIPPED = LoadedRecords.PETER_CONNELLY;
    private static final WrittenSite SITE = WrittenSite.of(SHIPPED);
    private static final WrittenSite HERON = WrittenSite.of(LoadedRecords.GREY_HERON);
    private static final JsonNode INDEX = index(SITE);

    private static JsonNode index(WrittenSite site) {
        var index = site.files().get("search-index.js");
        return JsonMapper.shared().readTree(index.substring(index.indexOf('{'), index.lastIndexOf(';')));
    }

    @Test
    void the_first_page_begins_with_the_summary_the_dates_and_five_questions_and_ends_with_collapsed_sources() {
        var page = SITE.page("index.html");
        assertThat(page.select("main > *").stream().limit(4).map(Element::tagName))
                .containsExactly("h1", "p", "p", "h2");
        assertThat(page.select("#at-most-asked ~ h3:has(a[href^=briefs/]) + p.summary:has(a.mark)"))
                .hasSize(5);
        assertThat(page.select("main > h2").eachText()).startsWith("Most asked", "People");
        assertThat(page.select("h1 + p.summary a.mark")).isNotEmpty();
        assertThat(page.select("p.dates").text()).contains(SHIPPED.version(), "31 October 2025");
        assertThat(page.select("main > details:last-child > summary").text()).isEqualTo("Sources");
        assertThat(page.select("a[href^=questions/]")).hasSizeGreaterThan(10);
    }

    @Test
    void the_milestones_are_a_picture_on_its_own_page() {
        assertThat(SITE.page("index.html").select("a[href=milestones.html]")).hasSize(1);
        var page = SITE.page("milestones.html");
        var labelled = SHIPPED.milestones().stream()
                .filter(fact -> fact.label() != null)
                .map(fact -> "facts/" + fact.id() + ".html")
                .toList();
        assertThat(page.select(".drawing.wide a").eachAttr("href"))
                .hasSizeGreaterThan(10)
                .containsExactlyInAnyOrderElementsOf(labelled)
                .isEqualTo(page.select(".drawing.narrow a").eachAttr("href"));
    }

    @Test
    void no_id_occurs_twice_in_a_page() {
        assertThat(Stream.of(SITE, HERON).flatMap(site -> site.paths().map(site::page)))
                .allSatisfy(
                        page -> assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates());
    }

    private static List<String> facts(Document page, String list) {
        return page.select(list + " > li").stream()
                .map(entry -> entry.select("a.id").attr("href").replaceAll("^facts/|\\.html$", ""))
                .toList();
    }

    @Test
    void the_timeline_has_the_milestones_then_all_facts_each_with_its_sources() {
        var page = SITE.page("timeline.html");
        assertThat(facts(page, "#at-milestones + ol"))
                .isEqualTo(SHIPPED.milestones().stream().map(Fact::id).toList());
        assertThat(facts(page, "#at-all-dated-facts ~ details ol"))
                .containsExactlyInAnyOrderElementsOf(SHIPPED.facts().keySet());
        assertThat(page.select("ol.entries > li")).allSatisfy(entry -> {
            var fact = SHIPPED.facts().get(entry.select("a.id").attr("href").replaceAll("^facts/|\\.html$", ""));
            assertThat(entry.attr("data-topic")).isEqualTo(fact.topic());
            assertThat(entry.select(".cites a").eachAttr("rel")).hasSameSizeAs(fact.sources());
        });
        assertThat(page.select("details.fold > summary > h3").eachText()).contains("2007", "2008");
    }

    @Test
    void the_filter_of_the_timeline_is_hidden_without_its_script() {
        var page = SITE.page("timeline.html");
        assertThat(page.select("#filter[hidden] label").eachText()).containsExactly("Words", "Topic");
        assertThat(page.select("#topic > option")).hasSize(SHIPPED.topics().size() + 1);
        assertThat(page.select("script[src]").eachAttr("src")).containsExactly("page.js", "timeline.js");
    }

    @Test
    void a_long_page_has_contents() {
        for (var path : List.of("briefs.html", "impact.html")) {
            var page = SITE.page(path);
            assertThat(page.select("nav.contents > ul > li > a").eachText())
                    .as(path)
                    .isNotEmpty()
                    .isEqualTo(page.select("main > h2:not(:has(a))").eachText());
        }
        assertThat(SITE.page("facts/peter-death-date.html").select("nav.contents"))
                .isEmpty();
        assertThat(SITE.page("index.html").select("nav.contents")).isEmpty();
    }

    @Test
    void long_lists_are_collapsed_under_headings_that_say_their_size() {
        var parts = Map.of(
                "timeline.html", "2008 \\d+ facts",
                "questions.html", "Not on record \\d+ questions",
                "people/tracey-connelly.html", "Everything on record \\d+ facts");
        parts.forEach((path, heading) -> assertThat(SITE.page(path)
                        .select("details.fold:not([open]) > summary")
                        .eachText())
                .as(path)
                .anyMatch(text -> text.matches(heading)));
        assertThat(SITE.page("corrections.html").select("main > details.fold:not([open])"))
                .isNotEmpty();
    }

    @Test
    void a_person_links_to_every_fact() {
        for (var party : List.of("peter-connelly", "haringey-council", "ed-balls")) {
            var links = SITE.page("people/" + party + ".html").select("a.id").eachAttr("href");
            assertThat(SHIPPED.facts().values().stream()
                            .filter(fact -> fact.people().contains(party)
                                    || fact.organisations().contains(party))
                            .map(fact -> "../facts/" + fact.id() + ".html"))
                    .as(party)
                    .isNotEmpty()
                    .isSubsetOf(links);
        }
    }

    @Test
    void a_person_has_the_status_and_the_outcomes_before_the_lists() {
        var page = SITE.page("people/tracey-connelly.html");
        var parts = page.select("main > *").stream()
                .map(one -> one.is("p:has(strong)") ? "status" : one.is("table") ? "outcomes" : one.className())
                .filter(List.of("status", "outcomes", "fold")::contains)
                .distinct();
        assertThat(parts).containsExactly("status", "outcomes", "fold");
    }

    @Test
    void the_search_is_the_first_stop_after_the_skip_link_on_every_page() {
        assertThat(SITE.paths().map(SITE::page)).allSatisfy(page -> {
            assertThat(page.select("a, input, button, summary").stream()
                            .limit(2)
                            .map(Element::className))
                    .containsExactly("skip", "");
            assertThat(page.select("a.skip ~ header > [role=search][hidden]:first-child > input#words"))
                    .hasSize(1);
            assertThat(page.select("label[for=words]")).hasSize(1);
        });
    }

    @Test
    void six_places_are_in_the_navigation_and_the_others_under_more() {
        var page = SITE.page("parole.html");
        assertThat(page.select("header nav > ul > li > a").eachText())
                .containsExactly("Overview", "Questions", "Timeline", "People", "Outcomes", "Sources");
        assertThat(page.select("header nav details:not([open]) > summary.here").text())
                .isEqualTo("More");
        assertThat(page.select("header nav details a").eachText()).contains("Corrections", "Search");
        assertThat(page.select("header nav details a[aria-current=page]").attr("href"))
                .isEqualTo("parole.html");
    }

    @Test
    void the_index_has_the_first_sentence_of_each_answer() {
        assertThat(INDEX.path("briefs").valueStream().map(one -> one.path(2).asString()))
                .containsExactlyElementsOf(SHIPPED.briefs().values().stream()
                        .map(brief -> brief.summary().isEmpty()
                                ? ""
                                : brief.summary().getFirst().text())
                        .toList());
        var open = SHIPPED.open().values().iterator();
        assertThat(INDEX.path("open").valueStream())
                .allSatisfy(one ->
                        assertThat(open.next().text()).startsWith(one.path(2).asString()));
    }

    @Test
    void ids_of_facts_are_links_with_a_name() {
        var links = SITE.page("people/tracey-connelly.html").select("a.id[href^=../facts/]");
        assertThat(links).isNotEmpty().allSatisfy(link -> {
            assertThat(link.text()).isEqualTo("details");
            assertThat(link.attr("aria-label"))
                    .startsWith("details: ")
                    .endsWith(link.attr("href").replaceAll("^../facts/|\\.html$", ""));
        });
    }

    @Test
    void the_corrections_link_to_the_feed() {
        assertThat(SITE.page("corrections.html").select("main a[href=corrections.atom]"))
                .hasSize(1);
    }

    @Test
    void each_topic_has_a_feed_of_its_corrections() {
        var feeds = SHIPPED.topics().stream()
                .map(topic -> "feeds/" + topic.id() + ".atom")
                .toList();
        assertThat(SITE.files().keySet()).containsAll(feeds);
        var page = SITE.page("sources/parole.html");
        assertThat(page.select("link[type=application/atom+xml]").eachAttr("href"))
                .containsExactly("../corrections.atom", "../feeds/parole.atom");
        assertThat(page.select("main a[href=../feeds/parole.atom]")).hasSize(1);
        assertThat(SITE.page("questions/parole.html").select("main a[href=../feeds/parole.atom]"))
                .hasSize(1);

        var feed = Jsoup.parse(SITE.files().get("feeds/parole.atom"), Parser.xmlParser());
        assertThat(feed.select("feed > title").text()).endsWith("Corrections: Prison and parole");
        assertThat(feed.select("link[rel=self]").eachAttr("href")).containsExactly("feeds/parole.atom");
        assertThat(feed.select("entry > summary").first().text()).matches("\\d+ added, \\d+ corrected\\.");
        var facts = Pattern.compile("(?m)^(?:Added|Corrected), fact ([a-z0-9-]+)")
                .matcher(feed.select("entry > content").first().wholeText())
                .results()
                .map(line -> SHIPPED.facts().get(line.group(1)).topic());
        assertThat(facts).isNotEmpty().containsOnly("parole");
        var ids = Stream.concat(Stream.of("corrections.atom"), feeds.stream())
                .flatMap(path ->
                        Jsoup.parse(SITE.files().get(path), Parser.xmlParser()).select("id").eachText().stream());
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void a_withdrawal_is_in_the_feed_of_the_topic_that_the_fact_had() {
        var site = WrittenSite.of(GreyHeron.record(), GreyHeron.EDITIONS, Publishing.UNKNOWN);
        assertThat(site.files().get("feeds/timeline.atom")).contains("Withdrawn, fact lantern-count: ");
        assertThat(site.files().get("feeds/parole.atom")).doesNotContain("lantern-count");
    }

    @Test
    void a_source_names_the_facts_that_cite_it() {
        var source =
                SHIPPED.facts().get("peter-death-date").sources().getFirst().source();
        var place = SITE.page("facts/peter-death-date.html")
                .select("ol.sources a.id")
                .attr("href");
        assertThat(place).endsWith("#source-" + source);
        var entry = requireNonNull(SITE.page(place.replaceAll("^../|#.*", "")).getElementById("source-" + source));
        assertThat(entry.select("summary").text()).matches(".*; \\d+ facts cite this source");
        assertThat(entry.select("details a[href=../facts/peter-death-date.html]")
                        .text())
                .isEqualTo(SHIPPED.facts().get("peter-death-date").statement());
    }

    @Test
    void every_page_names_the_editor_and_the_licence_of_the_record_and_where_to_report_an_error() throws Exception {
        var text = Files.readString(Path.of("src/test/resources/records/grey-heron.json"))
                .replaceFirst(
                        "\"version\"",
                        "\"editor\": \"Salt & Mere\", \"licence\": \"https://example.org/by/\", \"version\"");
        var reading = FactsReader.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "facts.json", Limits.DEFAULT);
        assertThat(reading).isInstanceOfSatisfying(Reading.Valid.class, valid -> {
            var site = WrittenSite.of(valid.record());
            assertThat(site.paths()).allSatisfy(path -> {
                var foot = site.page(path).select("footer");
                assertThat(foot.text()).contains("Edited by Salt & Mere.");
                assertThat(foot.select("a[rel~=license]").eachAttr("href")).containsExactly("https://example.org/by/");
                assertThat(foot.select("p:contains(Report an error) a").eachAttr("href"))
                        .containsExactly("https://example.org/heron/errors");
            });
            assertThat(site.files().get("corrections.atom")).contains("<name>Salt &amp; Mere</name>");
        });
        assertThat(HERON.page("index.html").select("footer").text()).doesNotContain("Edited by", "Licence");
    }

    @Test
    void the_index_has_everybody_who_has_a_page() {
        assertThat(INDEX.path("people").valueStream().map(one -> one.path(0).asString()))
                .containsExactlyElementsOf(SHIPPED.parties().stream()
                        .filter(party -> !party.isPrivate())
                        .map(Party::id)
                        .toList());
    }

    @Test
    void the_index_has_the_words_of_questions_but_no_question_and_no_name_of_a_private_person() {
        var shown = Tokens.spoken(Stream.concat(
                        SHIPPED.briefs().values().stream().map(brief -> brief.heading() + " " + brief.summaryText()),
                        SHIPPED.open().values().stream().map(open -> open.about() + " " + open.text()))
                .collect(Collectors.joining(" ")));
        var hidden = SHIPPED.parties().stream()
                .filter(Party::isPrivate)
                .flatMap(party -> Tokens.spoken(party.name()).stream())
                .filter(word -> !shown.contains(word))
                .collect(Collectors.toSet());
        var asked = SHIPPED.briefs().values().stream()
                .flatMap(brief -> brief.asked().stream())
                .flatMap(question -> Tokens.spoken(question).stream())
                .filter(word -> !hidden.contains(word))
                .collect(Collectors.toSet());
        var words = List.of(INDEX.path("answerWords").asString().split(" "));
        assertThat(words).isSorted().doesNotHaveDuplicates().doesNotContainAnyElementsOf(hidden);
        assertThat(Set.copyOf(words)).containsAll(asked);
        assertThat(INDEX.path("answers").asString().split(" ")).hasSameSizeAs(words);
        var index = SITE.files().get("search-index.js");
        var headings = SHIPPED.briefs().values().stream().map(Brief::heading).collect(Collectors.toSet());
        assertThat(SHIPPED.briefs().values().stream()
                        .flatMap(brief -> brief.asked().stream())
                        .filter(question -> question.endsWith("?") && !headings.contains(question))
                        .filter(index::contains))
                .isEmpty();
    }

    @Test
    void an_answer_in_the_index_has_the_words_of_its_heading() {
        var postings = SearchPage.AnswerWords.of(SHIPPED).postings();
        var number = 0;
        for (var brief : SHIPPED.briefs().values()) {
            var at = number++;
            assertThat(Tokens.spoken(brief.heading()))
                    .allSatisfy(word -> assertThat(postings.get(word))
                            .anyMatch(one -> one.number() == at && one.count() >= 4 && one.count() < 16));
        }
    }
}
