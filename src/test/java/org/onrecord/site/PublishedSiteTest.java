package org.onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.hostile.HostileRecord;
import org.onrecord.lookup.LoadedRecords;

/** Sites whose address is known, and those that search engines may list. */
class PublishedSiteTest {
    private static final String BASE = "https://example.org/heron/";
    private static final WrittenSite LOCAL = WrittenSite.of(LoadedRecords.GREY_HERON);
    private static final WrittenSite SITE =
            WrittenSite.of(LoadedRecords.GREY_HERON, Publishing.of("https://example.org/heron", true));

    @ParameterizedTest
    @CsvSource({
        "https://example.org,https://example.org/",
        "http://example.org:8080/a/b/,http://example.org:8080/a/b/",
        "HTTPS://Example.org/a/../b,HTTPS://Example.org/b/",
        "https://example.org/caf\u00e9,https://example.org/caf%C3%A9/"
    })
    void the_address_is_that_of_a_folder(String given, String base) {
        assertThat(Publishing.of(given, false).base()).isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "www",
                "/srv/www",
                "ftp://example.org/",
                "file:///srv/www/",
                "javascript:alert(1)",
                "https://",
                "https:///www",
                "https://user@example.org/",
                "https://exa mple.org/",
                "https://example.org/\"><script>",
                "https://example.org/?page=1",
                "https://example.org/?",
                "https://example.org/#top"
            })
    void any_other_text_is_refused(String given) {
        assertThatThrownBy(() -> Publishing.of(given, false)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(failure.getMessage()).contains("website");
        });
    }

    @Test
    void a_page_gives_its_address_and_a_preview() {
        assertThat(SITE.paths()).allSatisfy(path -> {
            var page = SITE.page(path);
            var address = path.equals("index.html") ? BASE : BASE + path;
            assertThat(page.select("link[rel=canonical]").eachAttr("href")).containsExactly(address);
            assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(address);
            assertThat(page.select("meta[property=og:title]").attr("content"))
                    .isEqualTo(page.select("h1").text());
            assertThat(page.select("footer").text()).contains(address);
        });
        assertThat(SITE.page("index.html").select("meta[name=description]").attr("content"))
                .isEqualTo(SITE.page("index.html")
                        .select("meta[property=og:description]")
                        .attr("content"));
    }

    @Test
    void all_pages_are_in_the_site_map() {
        var map = Jsoup.parse(SITE.files().get("sitemap.xml"), Parser.xmlParser());
        assertThat(map.select("urlset > url > loc").eachText())
                .containsExactlyInAnyOrderElementsOf(SITE.paths()
                        .map(path -> path.equals("index.html") ? BASE : BASE + path)
                        .toList());
        assertThat(map.select("lastmod").eachText())
                .containsOnly(LoadedRecords.GREY_HERON.released().toString());
        assertThat(SITE.files().get("robots.txt")).endsWith("\nSitemap: " + BASE + "sitemap.xml\n");
    }

    @Test
    void the_feed_links_to_addresses() {
        var feed = Jsoup.parse(SITE.files().get("corrections.atom"), Parser.xmlParser());
        assertThat(feed.select("link[rel=self]").attr("href")).isEqualTo(BASE + "corrections.atom");
        assertThat(feed.select("link[rel=alternate]").eachAttr("href")).containsOnly(BASE + "corrections.html");
    }

    @Test
    void only_an_indexed_site_admits_search_engines() {
        assertThat(SITE.paths())
                .allSatisfy(path ->
                        assertThat(SITE.page(path).select("meta[name=robots]")).isEmpty());
        var hidden = WrittenSite.of(LoadedRecords.GREY_HERON, Publishing.of(BASE, false));
        assertThat(hidden.page("index.html").select("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
        assertThat(hidden.files()).containsKey("sitemap.xml").doesNotContainKey("robots.txt");
    }

    @Test
    void a_site_without_an_address_has_none_of_it() {
        assertThat(LOCAL.files()).doesNotContainKeys("sitemap.xml", "robots.txt");
        assertThat(LOCAL.paths())
                .allSatisfy(path -> assertThat(LOCAL.page(path).select("link[rel=canonical], meta[property]"))
                        .isEmpty());
    }

    @Test
    void the_address_changes_nothing_else() {
        assertThat(SITE.files().keySet()).containsAll(LOCAL.files().keySet());
        assertThat(SITE.page("timeline.html").select("main").html())
                .isEqualTo(LOCAL.page("timeline.html").select("main").html());
    }

    @Test
    void hostile_texts_stay_texts_in_previews() {
        var hostile = "x\"><script>alert(1)</script> & ' </title>";
        var site = WrittenSite.of(HostileRecord.of(LoadedRecords.GREY_HERON, hostile), Publishing.of(BASE, true));
        var page = site.page("index.html");
        assertThat(page.select("meta[property=og:title]").attr("content"))
                .isEqualTo(page.select("h1").first().wholeText());
        assertThat(page.select("head script:not([src])")).isEmpty();
        assertThat(site.files().get("sitemap.xml")).doesNotContain("script");
    }
}
