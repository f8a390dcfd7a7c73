package org.onrecord.lookup.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.hostile.EveryPlane;
import org.onrecord.hostile.HostileTexts;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.lookup.Written;
import org.onrecord.lookup.cite.Bibliography.BibtexEntry;
import org.onrecord.lookup.cite.CiteQuery.CitationStyle;
import org.onrecord.model.Source;
import org.onrecord.model.Source.Kind;
import org.onrecord.model.date.DatePoint;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Format;

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

    private static String written(Format format, List<Source> sources) {
        return Written.by(out -> new Bibliography(LoadedRecords.PETER_CONNELLY, format).write(sources, out));
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

    /** Our citations give no more than the year of an uncertain date, where the styles write "c2009, May". */
    private static Source withYearIfUncertain(Source source) {
        var date = source.published();
        return date == null || !date.isUncertain()
                ? source
                : Source.FIELDS.with(
                        source,
                        "published",
                        FactDate.parse(String.valueOf(date.earliest().getYear())));
    }

    @ParameterizedTest
    @CsvSource({
        "HARVARD, harvard-cite-them-right",
        "OSCOLA, oscola",
    })
    void a_citation_is_that_of_citeproc(CitationStyle style, String name) throws Exception {
        var theirs = cited(
                name,
                sources().stream().map(CitationStylesTest::withYearIfUncertain).toList());
        var ours = sources().stream()
                .map(source ->
                        source.id() + "\t" + style.of(new Reference(source)).text())
                .map(CitationStylesTest::comparable)
                .toList();
        assertThat(ours).hasSizeGreaterThan(100).containsExactlyElementsOf(theirs);
    }

    /** What citeproc makes of the program's items in a style. */
    private List<String> cited(String style, List<Source> sources) throws Exception {
        var items = Files.writeString(folder.resolve("items.json"), written(Format.CSL_JSON, sources));
        var program = PROGRAM.toAbsolutePath().toString();
        return run(
                        items,
                        "node",
                        "src/test/citeproc/cite.js",
                        program,
                        CSL + "styles/" + style + ".csl",
                        CSL + "locales")
                .lines()
                .map(CitationStylesTest::comparable)
                .toList();
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
                .toList();
        var file = Files.writeString(folder.resolve("sources.bib"), written(Format.BIBTEX, entries));
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
    void a_judgment_has_its_neutral_citation_in_the_style_of_lawyers() throws Exception {
        var judgments = LoadedRecords.PETER_CONNELLY.sources().values().stream()
                .filter(source -> source.kind() == Kind.JUDGMENT
                        && source.citation() != null
                        && source.citation().startsWith("["))
                .toList();
        assertThat(cited("oscola", judgments))
                .hasSizeGreaterThan(10)
                .containsExactlyElementsOf(judgments.stream()
                        .map(source -> comparable(source.id() + "\t" + source.titleAndCitation()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"harvard-cite-them-right", "oscola", "apa", "chicago-author-date"})
    void each_source_can_be_cited_in_each_style(String style) throws Exception {
        var all = List.copyOf(LoadedRecords.PETER_CONNELLY.sources().values());
        assertThat(cited(style, all))
                .hasSameSizeAs(all)
                .allSatisfy(line -> assertThat(line).matches("\\S+\t\\S.+").doesNotContain("undefined"));
    }

    @Test
    void bibutils_reads_each_entry_of_ris() throws Exception {
        var all = List.copyOf(LoadedRecords.PETER_CONNELLY.sources().values());
        var read = mods(written(Format.RIS, all));
        assertThat(read.select("mods").eachAttr("ID"))
                .containsExactlyElementsOf(all.stream().map(Source::id).toList());
        assertThat(read.select("mods > location > url").eachText())
                .containsAll(all.stream()
                        .map(Source::url)
                        .filter(url -> !url.startsWith("https://doi.org/"))
                        .toList());
        var owen = read.getElementById("ewca-crim-2009-10-27-r-v-owen-2009-ewca");
        assertThat(owen.select("note").eachText()).contains("[2009] EWCA Crim 2259");
        assertThat(owen.select("dateIssued").text()).isEqualTo("2009-10-27");
    }

    /** The entries as bibutils read them; it says nothing but that it ignores days of consultation of some types. */
    private Document mods(String ris) throws Exception {
        var file = Files.write(folder.resolve("sources.ris"), ris.getBytes(StandardCharsets.UTF_8));
        var err = folder.resolve("ris2xml.err");
        var xml = run(null, "sh", "-c", "ris2xml \"$1\" 2>\"$2\"", "sh", file.toString(), err.toString());
        assertThat(Files.readAllLines(err))
                .allMatch(line ->
                        line.matches("ris2xml: (Reference \\d+ has unused tags\\.|Processed \\d+ references\\.)")
                                || line.matches("ris2xml: +(Year|Title|Unused entries|Author\\(s\\))?.*")
                                || line.matches(" +'DATE:MONTH', '\\d{4}/\\d\\d/\\d\\d/', 0"));
        return Jsoup.parse(xml, Parser.xmlParser());
    }

    @Test
    void programs_read_every_character_as_text() throws Exception {
        var texts = Stream.of(EveryPlane.texts(), HostileTexts.ACTIVE.stream(), HostileTexts.MEANING.stream())
                .flatMap(text -> text)
                .toList();
        var sources = IntStream.range(0, texts.size())
                .mapToObj(at -> BibliographyTest.source("s" + at, "Title " + texts.get(at)))
                .toList();
        var read = mods(written(Format.RIS, sources));
        assertThat(read.select("mods").eachAttr("ID"))
                .containsExactlyElementsOf(sources.stream().map(Source::id).toList());
        var out = folder.resolve("every-out.bib");
        var file = Files.write(
                folder.resolve("every.bib"), written(Format.BIBTEX, sources).getBytes(StandardCharsets.UTF_8));
        var log = run(null, "biber", "--tool", "--output-file", out.toString(), file.toString());
        assertThat(log.lines()).noneMatch(line -> line.contains("ERROR"));
        assertThat(Files.readString(out).lines().filter(line -> line.startsWith("@")))
                .hasSameSizeAs(sources);
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
