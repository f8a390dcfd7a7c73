package org.onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.FullOnly;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.golden.CommandLineWords;
import org.onrecord.golden.InProcess;
import org.onrecord.hostile.HostileRecord;
import org.onrecord.hostile.LongRecord;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.system.NpmPackages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others make of a site: three browser engines, axe-core, and the Nu checker of HTML. */
@Tag("system")
class SiteJudgesTest {
    private static final Path PICTURES = Path.of("docs/pictures");
    private static final List<String> PACKAGES = List.of(
            "playwright-core@1.65.1", "@axe-core/playwright@4.14.0", "puppeteer-core@25.16.0", "vnu-jar@26.9.27");

    /** The ways in which somebody may read a page. */
    private static final List<View> VIEWS = List.of(
            new View("phone, light", 320, "light", "screen"),
            new View("phone, dark", 320, "dark", "screen"),
            new View("desktop, light", 1280, "light", "screen"),
            new View("desktop, dark", 1280, "dark", "screen"),
            new View("paper", 800, "light", "print"));

    private static final List<String> LISTS = WrittenSite.of(LoadedRecords.GREY_HERON)
            .paths()
            .filter(path -> !path.contains("/") && !path.equals(SearchPage.PATH))
            .toList();

    private static final List<String> SEARCHES = List.of(
            "barker murder",
            "convicted",
            "not convicted",
            "laming",
            "Ofsted inspection 2008",
            "shoesmith's dismissal",
            "£",
            "care applications",
            "WHITTINGTON referral",
            "parole recall",
            "3,000",
            "zebra murder",
            "the",
            "ca");

    @TempDir
    static Path folder;

    private static NpmPackages judges;
    private static Path shipped;

    private record View(String name, int width, String scheme, String media) {
        Map<String, Object> of(List<String> pages, boolean isJudged) {
            return Map.of(
                    "name", name, "width", width, "scheme", scheme, "media", media, "pages", pages, "axe", isJudged);
        }
    }

    @BeforeAll
    static void a_site_of_the_shipped_record_is_written() throws Exception {
        judges = NpmPackages.installed("site-judges", PACKAGES);
        shipped = folder.toRealPath().resolve("shipped");
        var run = onrecord("facts export --format site --out " + shipped);
        assertThat(run).contains(" written: ");
    }

    private static String onrecord(String arguments) {
        var run = new InProcess().run(CommandLineWords.of(arguments), Map.of(), "");
        return run.out() + run.err();
    }

    private static Path write(String name, WrittenSite site) throws IOException {
        var at = folder.toRealPath().resolve(name);
        for (var file : site.files().entrySet()) {
            var path = at.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return at;
    }

    private static JsonNode report(String script, Map<String, ?> job, String... before) throws Exception {
        var command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                judges.node(), "src/test/site/" + script, judges.folder().toString()));
        var said = said(command, JsonMapper.shared().writeValueAsString(job));
        return JsonMapper.shared().readTree(said);
    }

    private static String said(List<String> command, String input) throws Exception {
        var err = folder.resolve("err").toFile();
        var process = new ProcessBuilder(command).redirectError(err).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(err.toPath())).isZero();
        return out;
    }

    private static void assertQuiet(JsonNode report) {
        assertThat(report.path("problems")).isEmpty();
        assertThat(report.path("fetched"))
                .extracting(JsonNode::asString)
                .allMatch(address -> address.equals("file:") || address.startsWith("server:/"));
    }

    private static void assertFitting(Path site, List<Map<String, Object>> views) throws Exception {
        var report = report("chromium.mjs", Map.of("site", site.toString(), "views", views));
        assertThat(report.path("violations")).isEmpty();
        assertThat(report.path("wide")).isEmpty();
        assertThat(report.path("visits").asInt()).isPositive();
        assertQuiet(report);
    }

    /** Each kind of page, in the invented record, which has every kind of entry and is soon read. */
    @Test
    void axe_core_finds_no_violation_and_nothing_is_fetched_or_wider_than_the_screen() throws Exception {
        var site = write("heron", WrittenSite.of(LoadedRecords.GREY_HERON));
        var pages = Stream.of(
                        LISTS.stream(),
                        first(site.resolve("briefs")),
                        first(site.resolve("people")),
                        first(site.resolve("sources")),
                        first(site.resolve("questions")),
                        first(site.resolve("facts")),
                        Stream.of("search.html?q=heron"))
                .flatMap(some -> some)
                .toList();

        var views = IntStream.range(0, VIEWS.size()).filter(at -> at % 3 == 0 || !FullOnly.IS_SHORT);
        assertFitting(site, views.mapToObj(at -> VIEWS.get(at).of(pages, true)).toList());
    }

    private static Stream<String> first(Path part) {
        return Arrays.stream(part.toFile().list()).sorted().limit(2).map(name -> part.getFileName() + "/" + name);
    }

    @Test
    void nor_in_the_shipped_record() throws Exception {
        var some = List.of(
                "index.html",
                "briefs.html",
                "briefs/barker.html",
                "outcomes.html",
                "impact.html",
                "people/tracey-connelly.html",
                "sources/reforms.html",
                "questions/parole.html",
                "facts/charge-murder-barker.html",
                "timeline.html",
                "search.html?q=was+the+boyfriend");
        var views = new ArrayList<Map<String, Object>>();
        views.add(VIEWS.get(1).of(some, true));
        views.add(VIEWS.get(0).of(LISTS, false));
        assertFitting(shipped, views);
    }

    @Test
    void a_person_prints_on_six_pages() throws Exception {
        var longest = Arrays.stream(shipped.resolve("people").toFile().listFiles())
                .sorted(Comparator.comparingLong(file -> -file.length()))
                .limit(6)
                .map(file -> "people/" + file.getName())
                .toList();
        var report = report("chromium.mjs", Map.of("site", shipped.toString(), "paper", longest));
        assertQuiet(report);
        assertThat(report.path("paper").valueStream().map(JsonNode::asInt))
                .hasSize(6)
                .allMatch(pages -> pages > 0 && pages <= 6);
    }

    @Test
    void an_address_of_a_source_from_before_the_topics_leads_to_it() throws Exception {
        var source =
                "#source-" + LoadedRecords.PETER_CONNELLY.sources().firstEntry().getKey();
        var report = report(
                "chromium.mjs", Map.of("site", shipped.toString(), "followed", List.of("sources.html" + source)));
        assertQuiet(report);
        assertThat(report.path("followed").path(0).asString()).matches("sources/[a-z-]+\\.html" + source);
    }

    @Test
    void the_search_finds_what_the_terminal_finds_in_the_same_order() throws Exception {
        var hits = report("chromium.mjs", Map.of("site", shipped.toString(), "searches", SEARCHES));
        assertQuiet(hits);
        for (var place : List.of("file", "http")) {
            assertThat(lists(hits.path("hits").path(place))).isEqualTo(expected());
        }
    }

    /** Each is listed after the one that replaced it, however deep. */
    @Test
    @FullOnly
    void the_search_lists_a_chain_of_thousands_of_replaced_outcomes() throws Exception {
        var file = Files.writeString(folder.resolve("chain.json"), LongRecord.CHAIN.of(16_000));
        var whole = WrittenSite.of(FactsLoader.load(new FactsSource.OnDisk(file), Limits.DEFAULT));
        var pages = new HashMap<>(whole.files());
        pages.keySet().removeIf(path -> path.contains("/"));
        var site = write("chain", new WrittenSite(pages, Map.of()));

        var hits = report("chromium.mjs", Map.of("site", site.toString(), "searches", List.of("lamp")));

        assertQuiet(hits);
        assertThat(lists(hits.path("hits").path("file")).getFirst()).startsWith("f15999", "f15998", "f15997");
    }

    @Test
    void the_first_page_finds_people_answers_and_open_questions_and_the_timeline_is_filtered() throws Exception {
        var questions = Map.of(
                "tracey connelly", "people/tracey-connelly.html",
                "shoesmth", "people/sharon-shoesmith.html",
                "what happened to jason owen?", "people/jason-owen.html",
                "Haringey Council", "people/haringey-council.html",
                "who was the mum's boyfriend", "briefs/who-was-the-boyfriend.html",
                "were the lodger and the boyfriend brothers", "briefs/were-the-men-brothers.html",
                "how many times was he seen by social workers", "briefs/was-he-seen-sixty-times.html",
                "are the mother and Barker still in touch", "questions.html#open-are-the-couple-in-touch");
        var asks = List.copyOf(questions.keySet());
        var filter = Map.of("words", "jury", "topic", "trials");
        var report = report("chromium.mjs", Map.of("site", shipped.toString(), "asks", asks, "filter", filter));
        assertQuiet(report);
        for (var place : List.of("file", "http")) {
            var found = lists(report.path("found").path(place));
            for (var i = 0; i < asks.size(); i++) {
                assertThat(found.get(i)).as(asks.get(i)).contains(questions.get(asks.get(i)));
            }
            assertFiltered(report.path("filtered").path(place));
        }
    }

    private static void assertFiltered(JsonNode filtered) {
        var facts = filtered.path("facts")
                .valueStream()
                .map(JsonNode::asString)
                .map(LoadedRecords.PETER_CONNELLY.facts()::get)
                .toList();
        assertThat(facts).hasSizeGreaterThan(2).allSatisfy(fact -> {
            assertThat(fact.topic()).isEqualTo("trials");
        });
        assertThat(filtered.path("count").asString())
                .isEqualTo(facts.size() + " of "
                        + LoadedRecords.PETER_CONNELLY.facts().size() + " facts");
        assertThat(filtered.path("years")).isNotEmpty();
    }

    private static List<List<String>> expected() {
        return SEARCHES.stream()
                .map(words -> new InProcess()
                        .run(
                                List.of(
                                        "search",
                                        words,
                                        "--limit",
                                        "10",
                                        "--fields",
                                        "id",
                                        "--format",
                                        "tsv",
                                        "--no-header"),
                                Map.of(),
                                ""))
                .map(run -> run.out().lines().toList())
                .toList();
    }

    private static List<List<String>> lists(JsonNode lists) {
        return lists.valueStream()
                .map(list -> list.valueStream().map(JsonNode::asString).toList())
                .toList();
    }

    @ParameterizedTest
    @FullOnly
    @CsvSource({"firefox,", "webkit, xvfb-run -a"})
    void another_browser_shows_the_overview_and_searches(String engine, String before) throws Exception {
        var job = Map.of("engine", engine, "site", shipped.toString(), "searches", SEARCHES, "filter", "zebra");
        var report = report("engines.mjs", job, before == null ? new String[0] : before.split(" "));
        for (var place : List.of("file", "http")) {
            assertThat(report.path(place).path("overview").asString())
                    .isEqualTo(LoadedRecords.PETER_CONNELLY.title() + "|10");
            assertThat(report.path(place).path("filtered").asString())
                    .isEqualTo("0 of " + LoadedRecords.PETER_CONNELLY.facts().size() + " facts");
            assertThat(lists(report.path(place).path("hits"))).isEqualTo(expected());
        }
    }

    /**
     * Unlike browsers it takes no file to be of the origin that 'self' means. A drawing is a graphics-document, and a
     * document where that is not known.
     */
    @Test
    void the_nu_checker_has_nothing_to_say_of_any_page() throws Exception {
        var site = FullOnly.IS_SHORT ? write("checked", WrittenSite.of(LoadedRecords.GREY_HERON)) : shipped;
        var jar = judges.module("vnu-jar/build/dist/vnu.jar");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var expected = "Resource violates Content Security Policy.*" + "|Discarding superfluous token “document”.*";
        var said = said(
                List.of(
                        java,
                        "-Xss4m",
                        "-jar",
                        jar,
                        "--skip-non-html",
                        "--filterpattern",
                        expected,
                        "--format",
                        "json",
                        "--stdout",
                        "--exit-zero-always",
                        site.toString()),
                "");
        assertThat(JsonMapper.shared().readTree(said).path("messages")).isEmpty();
    }

    @Test
    void texts_of_a_hostile_record_are_shown_and_run_nothing() throws Exception {
        var hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> </title></main> \" onload=alert(3)"
                + " javascript:alert(4) \u202egnp.exe\u2066 ${alert(5)} {{7*7}} --> ]]>";
        var site = write("hostile", WrittenSite.of(HostileRecord.of(LoadedRecords.GREY_HERON, hostile)));
        var pages = Stream.of(
                        LISTS.stream().filter(path -> Files.exists(site.resolve(path))),
                        Stream.of("search.html?q=script"),
                        first(site.resolve("briefs")),
                        first(site.resolve("facts")))
                .flatMap(some -> some)
                .toList();

        var report = report(
                "chromium.mjs",
                Map.of(
                        "site",
                        site.toString(),
                        "views",
                        List.of(VIEWS.getFirst().of(pages, false))));

        assertQuiet(report);
        assertThat(report.path("texts")).hasSize(pages.size());
        assertThat(report.path("texts")
                        .path("facts/" + pages.getLast().substring(6))
                        .asString())
                .contains("<script>alert(1)</script><img src=x onerror=alert(2)> </title></main>")
                .doesNotContain("\u202e", "\u2066");
    }

    /** Those in README; as fonts differ, they are made anew only when asked for. */
    @Test
    void the_pictures_of_the_readme_are_made() throws Exception {
        var isUpdate = "true".equals(System.getProperty("golden.update"));
        var target = isUpdate ? PICTURES.toAbsolutePath() : folder.toRealPath();
        var pictures = List.of(
                picture("index.html", 1100, 700, "light", target.resolve("website-home.png")),
                picture("search.html?q=barker+murder", 390, 700, "dark", target.resolve("website-search.png")));
        report("chromium.mjs", Map.of("site", shipped.toString(), "pictures", pictures));

        for (var name : List.of("website-home.png", "website-search.png")) {
            assertThat(Files.size(target.resolve(name))).isBetween(10_000L, 150_000L);
            assertThat(PICTURES.resolve(name)).exists();
            assertThat(Files.readString(Path.of("README.md")))
                    .contains(PICTURES.resolve(name).toString());
        }
    }

    private static Map<String, Object> picture(String path, int width, int height, String scheme, Path file) {
        return Map.of("path", path, "width", width, "height", height, "scheme", scheme, "file", file.toString());
    }
}
