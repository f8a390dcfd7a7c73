package org.onrecord.lookup.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.hostile.EveryPlane;
import org.onrecord.hostile.HostileTexts;
import org.onrecord.lookup.GreyHeron;
import org.onrecord.lookup.Written;
import org.onrecord.model.Source;
import org.onrecord.model.date.FactDate;
import org.onrecord.output.layout.Format;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BibliographyTest {

    static Source source(String id, String text) {
        return new Source(
                id,
                text,
                text,
                FactDate.parse("2009-05"),
                "https://example.org/" + id,
                Source.Kind.OTHER,
                text,
                List.of(text),
                text,
                LocalDate.of(2024, 5, 7),
                "https://archive.example.org/" + id);
    }

    private static Source dated(String edtf) {
        return Source.FIELDS.with(source("s", "text"), "published", FactDate.parse(edtf));
    }

    private static String written(Format format, Source... sources) {
        return Written.by(out -> new Bibliography(GreyHeron.record(), format).write(List.of(sources), out));
    }

    private static JsonNode item(Source source) {
        return JsonMapper.shared().readTree(written(Format.CSL_JSON, source)).get(0);
    }

    private static Stream<String> texts() {
        return Stream.of(EveryPlane.texts(), HostileTexts.ACTIVE.stream(), HostileTexts.MEANING.stream())
                .flatMap(text -> text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2009-05-11 | [[2009,5,11]] | false",
                "2009-05    | [[2009,5]] | false",
                "2009       | [[2009]] | false",
                "2009-05~   | [[2009,5]] | true",
                "2009-05-XX | [[2009,5]] | true",
                "2009-XX    | [[2009]] | true",
                "201X       | [[2010],[2019]] | true",
                "20XX       | [[2000],[2099]] | true",
                "2009/2011-03 | [[2009],[2011,3]] | false",
            })
    void a_date_of_any_precision_is_kept(String edtf, String parts, boolean isUncertain) {
        var issued = item(dated(edtf)).get("issued");
        assertThat(issued.get("date-parts").toString()).isEqualTo(parts);
        assertThat(issued.has("circa")).isEqualTo(isUncertain);
        assertThat(written(Format.BIBTEX, dated(edtf))).contains("  date = {" + edtf + "},\n");
    }

    @Test
    void a_period_with_one_known_end_is_in_words() {
        assertThat(item(dated("2009/..")).get("issued").toString())
                .isEqualTo("{\"literal\":\"" + FactDate.parse("2009/..").inWords() + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "2009-05-11, DA  - 2009/05/11/",
        "2009-05-11~, N1  - Published: about 11 May 2009",
        "2009-05, DA  - 2009/05//",
        "2009, PY  - 2009",
        "201X, N1  - Published: some time in the 2010s",
        "2009/2011, N1  - Published: 2009 to 2011",
        "../2011, PY  - 2011",
    })
    void ris_has_the_date_as_far_as_it_can_say_it(String edtf, String line) {
        assertThat(written(Format.RIS, dated(edtf)).lines()).contains(line);
    }

    @Test
    void an_undated_source_has_no_date() {
        var undated = Source.FIELDS.with(source("s", "text"), "published", null);
        assertThat(item(undated).has("issued")).isFalse();
        assertThat(written(Format.BIBTEX, undated)).doesNotContain("  date");
        assertThat(written(Format.RIS, undated)).doesNotContain("PY  -", "DA  -");
    }

    @ParameterizedTest
    @EnumSource(names = {"BIBTEX", "CSL_JSON", "RIS"})
    void day_of_consultation_copy_and_formal_citation_are_kept(Format format) {
        var source = Source.FIELDS.with(source("s", "text"), "citation", "HC Deb 20 November 2008, col 375");
        assertThat(written(format, source).replaceAll("\\s", ""))
                .contains("HCDeb20November2008,col375", "https://archive.example.org/s")
                .containsPattern("2024(-0|/0|,)5(-0|/0|,)7");
    }

    @Test
    void the_number_of_a_judgment_is_apart_from_its_court() {
        var judgment = Source.FIELDS.with(
                Source.FIELDS.with(source("s", "A v B"), "kind", Source.Kind.JUDGMENT),
                "citation",
                "[2008] EWHC 2683 (Admin)");
        var item = item(judgment);
        assertThat(item.get("authority").asString()).isEqualTo("EWHC");
        assertThat(item.get("number").asString()).isEqualTo("2683 (Admin)");
        assertThat(item.get("issued").toString()).isEqualTo("{\"date-parts\":[[2008]]}");
        assertThat(item.has("author")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Children Act 2009, Children Act", "'Children Act 2009, s 3', 'Children Act 2009, s 3'"})
    void the_year_of_a_law_is_not_given_twice(String title, String expected) {
        var law = Source.FIELDS.with(
                Source.FIELDS.with(source("s", title), "kind", Source.Kind.LEGISLATION), "published", date("2009"));
        assertThat(item(law).get("title").asString()).isEqualTo(expected);
    }

    private static @Nullable FactDate date(String edtf) {
        return FactDate.parse(edtf);
    }

    @ParameterizedTest
    @CsvSource({
        "Eileen Munro, Munro, Eileen",
        "'Smith, Jones', '{Smith, Jones}', ''",
        "Marks AND Spencer, {Marks AND Spencer}, ''",
        "Lord Laming, {Lord Laming}, ''",
    })
    void only_the_name_of_one_person_is_split(String name, String family, String given) {
        var source = Source.FIELDS.with(source("s", "text"), "authors", List.of(name));
        var expected = given.isEmpty() ? family : family + ", " + given;
        assertThat(written(Format.BIBTEX, source)).contains("  author = {" + expected + "},");
    }

    @Test
    void every_text_is_read_back_as_json() {
        assertThat(texts().filter(text -> !text.isEmpty())).allSatisfy(text -> {
            var item = item(source("s", text));
            assertThat(item.get("title").asString()).isEqualTo(text);
            assertThat(item.get("annote").asString()).isEqualTo(text);
        });
    }

    @Test
    void no_text_leaves_its_line_of_ris() {
        assertThat(texts())
                .allSatisfy(text -> assertThat(written(Format.RIS, source("s", text))
                                .lines()
                                .map(line -> line.length() > 6 ? line.substring(0, 6) : line))
                        .containsExactly(
                                "TY  - ", "ID  - ", "TI  - ", "AU  - ", "PB  - ", "PY  - ", "DA  - ", "M1  - ",
                                "UR  - ", "Y2  - ", "L2  - ", "N1  - ", "ER  - ", ""));
    }

    @Test
    void an_empty_list_is_valid() {
        assertThat(written(Format.CSL_JSON)).isEqualTo("[]\n");
        assertThat(written(Format.RIS)).isEmpty();
        assertThat(written(Format.BIBTEX)).startsWith("% From the record");
    }
}
