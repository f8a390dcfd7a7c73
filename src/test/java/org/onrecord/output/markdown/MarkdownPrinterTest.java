package org.onrecord.output.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.Content;
import org.onrecord.lookup.GreyHeron;
import org.onrecord.lookup.Queries;
import org.onrecord.lookup.Query;
import org.onrecord.lookup.Written;
import org.onrecord.output.layout.Format;
import org.onrecord.output.table.Markdown;

class MarkdownPrinterTest {

    private static String written(Query query, String... fields) {
        return GreyHeron.answers(query, Written.layout(Format.MD, fields));
    }

    @Test
    void lists_facts_with_a_footnote_for_each_place_in_a_source() {
        assertThat(written(Queries.asked("works", "words", List.of("lanterns"))))
                .isEqualTo("""
                        # The loss of the ferry Grey Heron (invented)

                        Record grey-heron, version 1.1.0, as of 30 June 2024.

                        - **2013**: **Eleven Lanterns**\\
                          Rafał Żółkiewski; book, 2013\\
                          Rafał Żółkiewski's book Eleven Lanterns tells the night of the loss from the words of survivors. [^1] *rests on one source*, `work-book`

                        [^1]: Tidewrack Press, 2013: [Eleven Lanterns](https://example.org/books/eleven-lanterns)
                        """);
        assertThat(written(Queries.asked("inquiries")))
                .contains(
                        "(https://example.org/quill/report.pdf)\n",
                        "(https://example.org/quill/report.pdf), para. 301\n");
    }

    @ParameterizedTest
    @MethodSource("org.onrecord.lookup.Queries#ofGreyHeron")
    void each_mark_has_a_footnote(Query query) {
        var marks = Pattern.compile("\\[\\^\\d+](?!:)");
        var page = written(query);
        assertThat(marks.matcher(page).results().map(MatchResult::group).distinct())
                .containsExactlyInAnyOrderElementsOf(page.lines()
                        .filter(line -> line.startsWith("[^"))
                        .map(line -> line.substring(0, line.indexOf(':')))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("org.onrecord.lookup.Queries#ofGreyHeron")
    void nothing_of_a_fact_is_left_out(Query query) {
        var text = written(query).replaceAll(" ?\\[\\^\\d+]|\\*|\\\\(\\n *)?", "");
        if (query.answer(GreyHeron.record()) instanceof Found found
                && found.content() instanceof Content.OfFacts facts) {
            for (var row : facts.rows(found.record()).items()) {
                var fact = row.fact();
                if (fact != null) {
                    assertThat(text).contains(fact.statement(), fact.date().inWords(), "`" + fact.id() + "`");
                    assertThat(text).contains(fact.note() == null ? "" : fact.note());
                }
            }
        }
    }

    @Test
    void has_the_headings_of_the_overview() {
        assertThat(written(Queries.OVERVIEW).lines().filter(line -> line.startsWith("#")))
                .containsExactly(
                        "# The loss of the ferry Grey Heron (invented)",
                        "## What happened",
                        "## Who was convicted",
                        "## What changed",
                        "## What has happened since",
                        "## How up to date the record is");
    }

    @Test
    void keeps_apart_what_was_in_force_and_what_is_uncertain() {
        assertThat(written(Queries.inForceOn("2019-06-01"))).contains("\n## Uncertain on that day\n\n### ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "id"})
    void gives_all_else_and_chosen_fields_as_a_table(String field) {
        assertThat(written(Queries.PARTIES, field)).contains("\n| " + field + " |\n| --- |\n");
        assertThat(written(Queries.PARTIES)).contains("\n| id | name | type |");
    }

    @Test
    void names_the_subject_of_a_page() {
        assertThat(written(Queries.who("zoe-angstrom"))).contains("""

                        ## Zoë Ångström

                        Captain of the Grey Heron, convicted of endangering life at sea

                        ### Status

                        **Zoë""");
    }

    @Test
    void a_place_in_a_source_has_one_footnote_however_often_it_is_cited() {
        var page = written(Queries.OVERVIEW);
        var footnotes = page.lines().filter(line -> line.startsWith("[^")).toList();
        assertThat(footnotes.stream().map(line -> line.substring(line.indexOf(':'))))
                .doesNotHaveDuplicates();
        assertThat(page.split("\\[\\^1]", -1)).hasSizeGreaterThan(3);
    }

    @Test
    void only_web_addresses_become_links() {
        assertThat(Markdown.isAddress("https://example.org/")).isTrue();
        assertThat(Markdown.isAddress("javascript:alert(1)")).isFalse();
        assertThat(Markdown.address("https://example.org/a (b)<c>|d"))
                .isEqualTo("https://example.org/a%20%28b%29%3Cc%3E%7Cd");
    }

    @Test
    void an_answer_about_now_says_how_far_the_record_reaches_in_it() {
        assertThat(written(Queries.REFORMS))
                .contains(", as of 31 August 2024. Law that appeared up to this day was looked for.\n");
    }
}
