package org.onrecord.lookup.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.model.Source;
import org.onrecord.model.Source.Kind;
import org.onrecord.model.date.DatePoint;
import tools.jackson.databind.json.JsonMapper;

/**
 * What citeproc and biber make of the same sources: every seventh of the shipped record and all with authors. Judgments and
 * legislation are left out, for which the styles lack what British ones need; titles keep their capitals and quotation marks.
 */
@Tag("system")
class CitationStylesTest {
    private static final String VERSION = "2.4.63";
    private static final String SHA256 = "55abba1a8b8b48c14323fd053f9646013b4b7a0c977938064ecf5195a502b9f1";
    private static final Path PROGRAM = Path.of("target/citeproc-" + VERSION + ".js");
    private static final String CSL = "/usr/share/citation-style-language/";
    private static final LocalDate CONSULTED = LocalDate.of(2025, 10, 31);

    @TempDir
    Path folder;

    @BeforeAll
    static void citeproc_is_downloaded_once() throws Exception {
        var script = """
                set -e
                [ -f "$2" ] || {
                    npm pack --silent --pack-destination "$(dirname "$2")" "citeproc@$1"
                    tar -xzOf "$(dirname "$2")/citeproc-$1.tgz" package/citeproc_commonjs.js > "$2.new"
                    mv "$2.new" "$2"
                }
                echo "$3  $2" | sha256sum -c --quiet
                """;
        Files.createDirectories(PROGRAM.getParent());
        run(null, "sh", "-c", script, "sh", VERSION, PROGRAM.toString(), SHA256);
    }

    private static String run(@Nullable Path in, String... command) throws IOException, InterruptedException {
        var err = Files.createTempFile("onrecord", ".err");
        var builder = new ProcessBuilder(command).redirectError(err.toFile());
        if (in != null) {
            builder.redirectInput(in.toFile());
        }
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("%s: %s%s", String.join(" ", command), out, Files.readString(err))
                .isZero();
        return out;
    }

    /** The second of each two was consulted on a known day. */
    private static List<Source> sources() {
        var all = new ArrayList<Source>();
        for (var source : LoadedRecords.PETER_CONNELLY.sources().values()) {
            all.add(Source.FIELDS.with(source, "consulted", all.size() % 2 == 0 ? null : CONSULTED));
        }
        return IntStream.range(0, all.size())
                .filter(at -> at % 7 == 0 || !all.get(at).authors().isEmpty())
                .mapToObj(all::get)
                .filter(source -> source.kind() != Kind.JUDGMENT && source.kind() != Kind.LEGISLATION)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "HARVARD, harvard-cite-them-right",
        "OSCOLA, oscola",
        "APA, apa",
        "CHICAGO, chicago-author-date",
    })
    void a_citation_is_that_of_citeproc(CitationStyle style, String name) throws Exception {
        var items = Files.writeString(
                folder.resolve("items.json"),
                JsonMapper.shared()
                        .writeValueAsString(
                                sources().stream().map(CitationStylesTest::item).toList()));
        var theirs = run(
                        items,
                        "node",
                        "src/test/citeproc/cite.js",
                        PROGRAM.toAbsolutePath().toString(),
                        CSL + "styles/" + name + ".csl",
                        CSL + "locales")
                .lines()
                .map(CitationStylesTest::comparable)
                .toList();
        var ours = sources().stream()
                .map(source ->
                        source.id() + "\t" + style.of(new Reference(source)).text())
                .map(CitationStylesTest::comparable)
                .toList();
        assertThat(ours).hasSizeGreaterThan(100).containsExactlyElementsOf(theirs);
    }

    private static Map<String, Object> item(Source source) {
        var item = new LinkedHashMap<String, Object>();
        var isInPeriodical = source.kind() == Kind.NEWS || source.kind() == Kind.JOURNAL;
        item.put("id", source.id());
        item.put("type", isInPeriodical ? "article-newspaper" : "report");
        item.put("title", source.title());
        item.put("URL", source.url());
        if (source.consulted() != null) {
            item.put("accessed", date(source.consulted().toString()));
        }
        if (isInPeriodical) {
            item.put("container-title", source.publisher());
        } else if (!source.authors().isEmpty()) {
            item.put("publisher", source.publisher());
        }
        var authors = source.authors().isEmpty() && !isInPeriodical ? List.of(source.publisher()) : source.authors();
        if (!authors.isEmpty()) {
            item.put("author", authors.stream().map(name -> name(name, source)).toList());
        }
        if (source.citation() != null && !isInPeriodical) {
            item.put("number", source.citation());
        }
        if (source.published() instanceof DatePoint point) {
            item.put("issued", date(point.isUncertain() ? "" + point.earliest().getYear() : point.edtf()));
        }
        return item;
    }

    private static Map<String, Object> name(String name, Source source) {
        var person = PersonName.of(name);
        return source.authors().isEmpty() || person.given().isEmpty()
                ? Map.of("literal", name)
                : Map.of("given", person.given(), "family", person.family());
    }

    private static Map<String, Object> date(String edtf) {
        var parts = new ArrayList<Integer>();
        Stream.of(edtf.split("-", -1)).forEach(part -> parts.add(Integer.valueOf(part)));
        return Map.of("date-parts", List.of(parts));
    }

    /** Without what our citations leave as it was published: capitals, quotation marks, and stops, which OSCOLA drops. */
    private static String comparable(String citation) {
        return citation.replaceAll("[‘’“”\"'.]", "")
                .replace("–", "-")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    @Test
    void biber_finds_nothing_wrong_with_the_entries_that_have_their_fields() throws Exception {
        var entries = LoadedRecords.PETER_CONNELLY.sources().values().stream()
                .filter(source -> source.published() instanceof DatePoint)
                .map(source -> new BibtexEntry(source).text())
                .collect(Collectors.joining("\n\n"));
        var file = Files.writeString(folder.resolve("sources.bib"), entries + "\n");
        var log = run(
                null,
                "biber",
                "--tool",
                "--validate-datamodel",
                "--output-file",
                folder.resolve("out.bib").toString(),
                file.toString());
        assertThat(log.lines()).noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
        assertThat(Files.readString(folder.resolve("out.bib")))
                .containsIgnoringCase("@online{")
                .containsIgnoringCase("@misc{");
    }

    @Test
    void biber_reads_a_title_that_would_leave_its_field_as_one_entry() throws Exception {
        var source = LoadedRecords.PETER_CONNELLY.sources().values().stream()
                .filter(one -> one.published() instanceof DatePoint && one.kind() != Kind.JUDGMENT)
                .findFirst()
                .orElseThrow();
        var titles = List.of("\\}}, note = {x}}\n@misc{planted, title = {y", "{", "}", "\\", "50% @ \"#\" ~^_$&");
        for (var title : titles) {
            var hostile = new Source(
                    source.id(),
                    title,
                    title,
                    source.published(),
                    source.url(),
                    source.kind(),
                    source.note(),
                    source.authors(),
                    source.citation(),
                    source.consulted(),
                    source.archived());
            var file = Files.writeString(folder.resolve("hostile.bib"), new BibtexEntry(hostile).text());
            var out = folder.resolve("hostile-out.bib");
            var log = run(null, "biber", "--tool", "--output-file", out.toString(), file.toString());
            assertThat(log.lines()).noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
            assertThat(Files.readString(out))
                    .containsOnlyOnce("{" + source.id() + ",")
                    .doesNotContain("{planted,");
        }
    }
}
