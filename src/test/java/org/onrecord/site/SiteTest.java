package org.onrecord.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.hostile.HostileRecord;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.lookup.Records;
import org.onrecord.lookup.overview.OverviewPage.BriefGroup;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OpenQuestion;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import org.onrecord.model.SummarySentence;
import org.onrecord.model.Withheld;
import org.onrecord.output.layout.Sentence;
import tools.jackson.databind.json.JsonMapper;

/** What every page of a site promises, of the invented record and of the shipped one. */
class SiteTest {
    private static final CaseRecord SHIPPED = LoadedRecords.PETER_CONNELLY;
    private static final WrittenSite HERON = WrittenSite.of(LoadedRecords.GREY_HERON);
    private static final WrittenSite SITE = WrittenSite.of(SHIPPED);

    private static Stream<Document> pages() {
        return Stream.of(HERON, SITE).flatMap(site -> site.paths().map(site::page));
    }

    @Test
    void a_page_lets_nothing_in_and_asks_not_to_be_indexed() {
        assertThat(pages()).allSatisfy(page -> {
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " base-uri 'none'; form-action 'none'");
            assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
            assertThat(page.select("style, [style], form, iframe, img, base")).isEmpty();
            assertThat(page.select("script:not([src])")).isEmpty();
            assertThat(page.select("link, script[src]"))
                    .allSatisfy(one -> assertThat(one.attr("href") + one.attr("src"))
                            .doesNotContain(":")
                            .doesNotStartWith("/"));
        });
    }

    @Test
    void a_page_has_one_main_heading_and_none_skips_a_level() {
        assertThat(pages()).allSatisfy(page -> {
            assertThat(page.select("h1")).hasSize(1);
            var last = 1;
            for (var heading : page.select("h1, h2, h3")) {
                var level = heading.tagName().charAt(1) - '0';
                assertThat(level).as(heading.text()).isLessThanOrEqualTo(last + 1);
                last = level;
            }
        });
    }

    @Test
    void links_within_the_site_lead_somewhere() {
        for (var site : List.of(HERON, SITE)) {
            assertThat(site.paths())
                    .allSatisfy(path -> assertThat(site.page(path).select("a[href]"))
                            .filteredOn(link -> !link.attr("href").contains(":"))
                            .allSatisfy(link -> {
                                var target = URI.create(path).resolve(link.attr("href"));
                                var file = target.getPath().isEmpty() ? path : target.getPath();
                                assertThat(site.files())
                                        .as("%s in %s", link, path)
                                        .containsKey(file);
                                if (target.getFragment() != null) {
                                    assertThat(site.files().get(file)).contains("id=\"" + target.getFragment() + "\"");
                                }
                            }));
        }
    }

    @Test
    void corrections_name_nobody_whom_they_took_off_a_fact() {
        var lists = Pattern.compile("people: [a-z, -]+")
                .matcher(SITE.page("corrections.html").text())
                .results()
                .map(MatchResult::group)
                .toList();
        var unlisted = SHIPPED.people().values().stream()
                .filter(Party::isPrivate)
                .map(Party::id)
                .filter(id -> lists.stream().anyMatch(list -> list.contains(id)));
        assertThat(lists).isNotEmpty();
        assertThat(unlisted).isEmpty();
    }

    @Test
    void links_out_of_the_site_are_to_the_web_and_say_nothing_of_the_reader() {
        assertThat(pages().flatMap(page -> page.select("a[href*=:]").stream()))
                .isNotEmpty()
                .allSatisfy(link -> {
                    assertThat(link.attr("href")).matches("https?://.+");
                    assertThat(link.attr("rel")).endsWith("noreferrer noopener");
                });
    }

    @Test
    void the_same_record_gives_the_same_bytes() {
        assertThat(WrittenSite.of(LoadedRecords.GREY_HERON).files()).isEqualTo(HERON.files());
    }

    @Test
    void each_fact_has_a_page_that_says_it_whole_and_names_the_version() {
        assertThat(SHIPPED.facts().values()).allSatisfy(fact -> {
            var page = SITE.page("facts/" + fact.id() + ".html");
            var outcomes = new Outcomes(SHIPPED);
            var statement = outcomes.statement(fact);
            assertThat(page.select("h1").text()).isEqualTo(fact.label() == null ? statement : outcomes.label(fact));
            assertThat(page.select("h1 + p.summary").text()).isEqualTo(fact.label() == null ? "" : statement);
            assertThat(page.select("meta[name=description]").attr("content")).startsWith(statement);
            assertThat(page.select("footer").text()).contains("version " + SHIPPED.version());
            assertThat(page.select("h1 ~ p:not(.summary)").first().text())
                    .startsWith(Sentence.capital(fact.date().inWords()));
            assertThat(page.select("main").text()).contains(fact.id(), fact.note() == null ? "" : fact.note());
            assertThat(page.select("ol.sources > li")).hasSameSizeAs(fact.sources());
            assertThat(page.select("main details > summary").eachText()).containsExactly("Harvard", "OSCOLA", "BibTeX");
        });
    }

    @Test
    void whoever_is_in_the_record_only_for_an_office_is_listed_nowhere() {
        var hidden = SHIPPED.people().values().stream().filter(Party::isPrivate).toList();
        assertThat(hidden).isNotEmpty();
        for (var person : hidden) {
            assertThat(SITE.files()).doesNotContainKey("people/" + person.id() + ".html");
            for (var list : List.of("people.html", "outcomes.html", "parole.html", "index.html")) {
                assertThat(SITE.page(list).select("h2, h3, dt, a").eachText()).doesNotContain(person.name());
            }
        }
        var names = hidden.stream().map(Party::name).toList();
        assertThat(SITE.paths().filter(path -> path.startsWith("facts/")))
                .allSatisfy(path -> assertThat(SITE.page(path)
                                .select("div:has(> dt:matchesOwn(^(People|Person)$)) dd")
                                .eachText())
                        .doesNotContainAnyElementsOf(names));
    }

    @Test
    void questions_and_what_is_withheld_are_in_no_file() {
        var record = LoadedRecords.GREY_HERON;
        var kept = Stream.of(
                        record.facts().values().stream().map(Fact::asked).flatMap(List::stream),
                        record.briefs().values().stream().flatMap(brief -> brief.asked().stream()),
                        record.withheld().stream().flatMap(one -> one.asked().stream()),
                        record.open().values().stream().flatMap(one -> one.asked().stream()),
                        record.withheld().stream().map(Withheld::about),
                        record.withheld().stream().map(Withheld::reason))
                .flatMap(texts -> texts)
                .toList();
        assertThat(kept).hasSizeGreaterThan(5);
        assertThat(HERON.files()).allSatisfy((path, text) -> assertThat(text).doesNotContain(kept));
        assertThat(SITE.files().values())
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(
                                SHIPPED.withheld().stream().map(Withheld::about).toList()));
    }

    @Test
    void a_brief_begins_with_its_summary_and_the_sources_of_each_sentence() {
        assertThat(LoadedRecords.GREY_HERON.briefs().values()).isNotEmpty().allSatisfy(brief -> {
            var page = HERON.page(Places.brief(brief.id()));
            var summary = page.select("h1 + p.summary");
            assertThat(summary.first().ownText().replace(" ", ""))
                    .isEqualTo(requireNonNull(brief.summaryText()).replace(" ", ""));
            assertThat(summary.select("a.mark"))
                    .hasSizeGreaterThanOrEqualTo(brief.summary().size());
        });
        assertThat(SHIPPED.briefs().values())
                .filteredOn(brief -> !brief.summary().isEmpty())
                .allSatisfy(
                        brief -> assertThat(SITE.page(Places.brief(brief.id())).select("h1 + p.summary"))
                                .hasSize(1));
    }

    @Test
    void briefs_are_listed_under_their_topics() {
        for (var site : Map.of(LoadedRecords.GREY_HERON, HERON, SHIPPED, SITE).entrySet()) {
            var page = site.getValue().page("briefs.html");
            var groups = BriefGroup.of(site.getKey());
            assertThat(page.select("main > h2").eachText())
                    .isEqualTo(groups.stream()
                            .map(BriefGroup::heading)
                            .filter(Objects::nonNull)
                            .toList());
            assertThat(page.select("main > ul li > a").eachAttr("href"))
                    .isEqualTo(groups.stream()
                            .flatMap(group -> group.briefs().stream())
                            .map(brief -> Places.brief(brief.id()))
                            .toList());
        }
    }

    private static Brief brief(String id, @Nullable String topic) {
        var said = new SummarySentence("It was lit.", List.of("lit"));
        return new Brief(id, "On " + id, topic, List.of(), List.of(said), List.of("lit"), List.of());
    }

    @Test
    void briefs_without_a_topic_follow_a_line_and_are_sections_of_their_own() {
        var fact = Records.citing(Records.event("lit", "1901-05-01", "A lantern was lit."), "gazette");
        var source = Records.source("gazette", "The Gazette", "1901-05-02");
        var record = Records.with(fact)
                .and(source)
                .and(brief("loose", null), brief("filed", "light"))
                .record();
        var site = WrittenSite.of(record);
        assertThat(site.page("briefs.html").select("h2 ~ hr ~ ul > li > a").eachAttr("href"))
                .containsExactly("briefs/loose.html");
        assertThat(site.page("questions.html").select("h2, .topics a").eachText())
                .startsWith("Light", "On loose");
        assertThat(site.page("questions/light.html").select("h2").eachText()).startsWith("On filed");
    }

    @Test
    void questions_are_answered_by_topic_and_what_is_not_on_record_comes_last() {
        for (var site : Map.of(LoadedRecords.GREY_HERON, HERON, SHIPPED, SITE).entrySet()) {
            var record = site.getKey();
            var index = site.getValue().page("questions.html");
            for (var topic : index.select("ul.topics > li")) {
                var page = site.getValue().page(topic.select("a").attr("href"));
                assertThat(page.select("h2:has(a[href^=../briefs/]) + p.summary"))
                        .hasSize(Integer.parseInt(topic.select(".quiet").text()));
                assertThat(page.select("h1").text())
                        .endsWith(": " + topic.select("a").text());
            }
            assertThat(site.getValue()
                            .paths()
                            .filter(path -> path.startsWith("questions"))
                            .mapToLong(path -> site.getValue()
                                    .page(path)
                                    .select("h2:has(a) + p.summary")
                                    .size())
                            .sum())
                    .isEqualTo(record.briefs().values().stream()
                            .filter(brief -> !brief.summary().isEmpty())
                            .count());
            var open = index.select("summary:has(h2:matchesOwn(^Not on record$)) + div > h3");
            assertThat(open.eachText())
                    .isEqualTo(record.open().values().stream()
                            .map(OpenQuestion::about)
                            .toList());
            for (var one : open) {
                var said = one.nextElementSibling();
                assertThat(record.open().values().stream().map(OpenQuestion::text))
                        .contains(said.text());
                assertThat(said.nextElementSibling().select("a[href^=facts/]")).isNotEmpty();
            }
            assertThat(index.select("nav a[href=questions.html][aria-current=page]"))
                    .hasSize(1);
        }
    }

    @Test
    void a_record_without_briefs_has_no_page_of_them() {
        var record = Records.with(Records.event("lit", "1901-05-01", "A lantern was lit."))
                .record();
        var site = WrittenSite.of(record);
        assertThat(site.files()).doesNotContainKeys("briefs.html", "questions.html");
        assertThat(site.page("index.html").select("nav a").eachAttr("href"))
                .doesNotContain("briefs.html", "questions.html");
    }

    @Test
    void the_search_has_the_headings_of_briefs() {
        var index = HERON.files().get("search-index.js");
        assertThat(index).contains("\"briefs\":[[\"blame-of-the-open-door\",\"Was the open door to blame?\",\"");
    }

    @Test
    void a_charge_is_nowhere_without_what_came_of_it() {
        assertThat(SITE.page("outcomes.html").select("tr").eachText())
                .filteredOn(row -> row.contains(" charge murder"))
                .isNotEmpty()
                .allMatch(row -> row.contains("not guilty"));
        var citing = SITE.page("sources.html").select(".topics a").eachAttr("href").stream();
        var item =
                "li:not(:has(li)):has(> a[href$=charge-murder-barker.html], > div a[href$=charge-murder-barker.html])";
        for (var lists : List.of(Stream.of("timeline.html"), Stream.of("people/steven-barker.html"), citing)) {
            assertThat(lists.flatMap(list -> SITE.page(list).select(item).eachText().stream()))
                    .isNotEmpty()
                    .allMatch(entry -> entry.contains("Outcome: not guilty"));
        }
        var outcome = "not guilty, 11 November 2008";
        var page = SITE.page("facts/charge-murder-barker.html");
        assertThat(page.select("h1").text()).endsWith("(" + outcome + ")");
        assertThat(page.select("h1 + p").text()).endsWith("Outcome: " + outcome + ".");
        assertThat(page.select("footer").text()).contains(outcome + ")”, in ");
        assertThat(SITE.files().get("search-index.js"))
                .containsPattern("\"charge-murder-barker\",[^]]*\"Outcome: " + outcome + ".\",-1]");
    }

    @Test
    void the_whole_timeline_is_a_picture_of_its_own() {
        assertThat(SITE.page("timeline.html").select("a[href=timeline-picture.html]"))
                .hasSize(1);
        var page = SITE.page("timeline-picture.html");
        assertThat(page.select(".drawing.wide > svg, .drawing.narrow > svg")).hasSize(2);
        assertThat(page.select(".drawing a[href=facts/peter-death-date.html]")).hasSize(2);
        assertThat(SITE.files().get("site.css")).contains(".or-picture");
    }

    @Test
    void the_custody_of_a_person_is_drawn_below_the_words_that_say_it() {
        var person = HERON.page("people/sian-harrow.html");
        assertThat(person.select("main :not(.drawing) ~ .drawing > svg > title").text())
                .startsWith("Custody of Siân Harrow");
        assertThat(HERON.page("people/oscar-pena.html").select(".drawing")).isEmpty();
    }

    /** Every plane by chance, with what has a meaning in markup, in place of every text of a record. */
    @Test
    void a_record_in_any_letters_is_read_back_as_it_was_written() {
        var random = new Random(1515);
        for (var round = 0; round < 5; round++) {
            var text = new StringBuilder("x");
            for (var plane = 0; plane < 17; plane++) {
                text.appendCodePoint((plane << 16) + random.nextInt(0xD800))
                        .append("<>&\"'`/ ".charAt(random.nextInt(8)));
            }
            var record = HostileRecord.of(
                    LoadedRecords.GREY_HERON, text.append(" </script>.").toString());
            var site = WrittenSite.of(record);
            var fact = record.facts().values().iterator().next();
            var page = site.page("facts/" + fact.id() + ".html");
            assertThat(page.select("h1").first().wholeText()).isEqualTo(MarkupTest.expected(fact.statement()));
            assertThat(page.select("main, footer, nav")).hasSize(3);
            var index = site.files().get("search-index.js");
            var facts = JsonMapper.shared().readTree(index.substring(index.indexOf('{'), index.lastIndexOf(';')));
            assertThat(facts.path("facts").path(0).path(2).stringValue()).isEqualTo(fact.statement());
            assertThat(index).doesNotContain("<");
        }
    }

    @Test
    void every_source_is_on_the_page_of_one_topic_with_its_facts() {
        var index = SITE.page("sources.html");
        var found = new ArrayList<String>();
        for (var topic : index.select("ul.topics > li")) {
            var page = SITE.page(topic.select("a").attr("href"));
            var sources = page.select("ol.bibliography > li");
            assertThat(sources)
                    .hasSize(Integer.parseInt(topic.select(".quiet").text()))
                    .allMatch(one -> !one.select("details > ul > li > a[href^=../facts/]")
                            .isEmpty());
            assertThat(topic.select("i").eachAttr("id"))
                    .as("ids of older addresses")
                    .isEqualTo(sources.eachAttr("id"));
            found.addAll(sources.eachAttr("id"));
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(SHIPPED.sources().values().stream()
                        .map(source -> "source-" + source.id())
                        .toList());
    }

    @Test
    void a_page_is_light_except_those_that_list_everything() {
        var heavy = List.of("corrections.html", "timeline.html", "timeline-picture.html");
        assertThat(SITE.paths().filter(path -> !heavy.contains(path)))
                .allSatisfy(path -> assertThat(SITE.files().get(path).getBytes(UTF_8).length)
                        .isLessThanOrEqualTo(160_000));
    }
}
