package org.onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.golden.CommandLineWords;
import org.onrecord.golden.InProcess;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.SummarySentence;

/** A charge, a suspension or a dismissal is never shown without its result or the decision that ended it. */
class SequelsTest {
    /** Between a statement and its sequel are sources, a date, or a remark. */
    private static final int NEAR = 200;
    /** In plain text the sequel is a line of its own, after those of other columns. */
    private static final int NEAR_IN_LINES = 3_000;
    /** The length of a sequel's first words, which a narrow column may break. */
    private static final int BEGIN = 10;

    static List<CaseRecord> records() {
        return List.of(LoadedRecords.GREY_HERON, LoadedRecords.PETER_CONNELLY);
    }

    @ParameterizedTest
    @MethodSource("records")
    void no_page_has_a_fact_without_its_sequel(CaseRecord record) {
        var site = WrittenSite.of(record);
        var alone = new ArrayList<String>();
        site.paths()
                .forEach(path -> texts(site.page(path)).forEach(text -> alone.addAll(alone(path, text, record, NEAR))));
        assertThat(alone).isEmpty();
    }

    /** Returns what a reader sees of a page, hears of its pictures, and sees of it elsewhere. */
    private static Stream<String> texts(Document page) {
        return Stream.of(
                        Stream.of(
                                page.title(),
                                page.select("main").text(),
                                page.select("footer").text()),
                        page.select("meta[property=og:title]").eachAttr("content").stream(),
                        page.select("g[role=img]").stream().flatMap(SequelsTest::titleAndLabel))
                .flatMap(texts -> texts);
    }

    private static Stream<String> titleAndLabel(Element mark) {
        return Stream.of(
                mark.select("title").text(),
                String.join(" ", mark.select("text").eachText()));
    }

    @ParameterizedTest
    @CsvSource({"timeline --all", "outcome", "search haringey", "who --full", "overview --full"})
    void no_command_lists_a_fact_without_its_sequel(String command) {
        var alone = new LinkedHashMap<String, List<String>>();
        for (var format : List.of("text", "plain", "jsonl", "csv", "md")) {
            var run = new InProcess().run(CommandLineWords.of(command + " --format " + format), Map.of(), "");
            assertThat(run.out()).isNotEmpty();
            var near = format.equals("plain") ? NEAR_IN_LINES : NEAR;
            var isData = format.matches("jsonl|csv");
            var texts = isData ? run.out().lines() : Stream.of(run.out().replaceAll("\\s+", " "));
            alone.put(
                    format,
                    texts.flatMap(text ->
                                    alone(command, text, LoadedRecords.PETER_CONNELLY, isData ? text.length() : near)
                                            .stream())
                            .toList());
        }
        assertThat(alone.values()).allSatisfy(missing -> assertThat(missing).isEmpty());
    }

    /** @param near how many characters after a fact its sequel has to begin; anywhere in the text if it is as long */
    private static List<String> alone(String place, String text, CaseRecord record, int near) {
        var outcomes = new Outcomes(record);
        var alone = new ArrayList<String>();
        var summaries = record.briefs().values().stream()
                .flatMap(brief -> brief.summary().stream())
                .map(SummarySentence::text)
                .collect(Collectors.toSet());
        for (var fact : record.facts().values()) {
            if (summaries.contains(fact.statement())) {
                // Its editor wrote the sentences around it.
                continue;
            }
            var sequel = outcomes.sequel(fact);
            if (sequel != null) {
                var isOwn = place.equals(Places.fact(fact.id()));
                names(fact)
                        .filter(name -> isAlone(text, name, sequel.inWords(), isOwn ? text.length() : near))
                        .forEach(name -> alone.add(place + ": " + name));
            }
        }
        return alone;
    }

    private static Stream<String> names(Fact fact) {
        return fact.label() == null ? Stream.of(fact.statement()) : Stream.of(fact.statement(), fact.label());
    }

    private static boolean isAlone(String text, String name, String sequel, int near) {
        var begin = sequel.substring(1, Math.min(sequel.length(), BEGIN));
        for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            var end = at + name.length();
            var from = near == text.length() ? 0 : end;
            if (!text.substring(from, Math.min(text.length(), end + near)).contains(begin)) {
                return true;
            }
        }
        return false;
    }
}
