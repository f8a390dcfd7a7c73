package org.onrecord.output.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        assertThat(written(Queries.show("police-arrests", "cause-finding"))).isEqualTo("""
                        # The loss of the ferry Grey Heron (invented)

                        Record grey-heron, version 1.1.0, as of 30 June 2024.

                        - **15 March 2009, uncertain**: Northmoor Police arrested Siân Harrow and Zoë Ångström in the night after the loss of the Grey Heron. (reported) [^1]
                          Note: The report appeared on 15 March and says "overnight"; the day is uncertain.
                        - **12 May 2011**: The public inquiry found that an open vehicle door and a false stability certificate together caused the loss of the Grey Heron. [^2]

                        [^1]: Saltmere Gazette, 15 March 2009. [Ferry lost in harbour mouth](https://gazette.example.com/2009/ferry-lost)
                        [^2]: Ministry of Transport of Estermark, 12 May 2011. [The Loss of the Grey Heron: Report of the Public Inquiry](https://example.org/quill/report.pdf), para. 301
                        """);
    }

    @Test
    void has_the_headings_of_the_overview() {
        assertThat(written(Queries.OVERVIEW).lines().filter(line -> line.startsWith("#")))
                .containsExactly(
                        "# The loss of the ferry Grey Heron (invented)",
                        "## What happened",
                        "## Who was convicted",
                        "## What changed",
                        "## What has happened since");
    }

    @Test
    void keeps_apart_what_was_in_force_and_what_is_uncertain() {
        assertThat(written(Queries.inForceOn("2019-06-01"))).contains("\n## Uncertain\n\n- **");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "id"})
    void gives_all_else_and_chosen_fields_as_a_table(String field) {
        assertThat(written(Queries.PARTIES, field)).contains("\n| " + field + " |\n| --- |\n");
        assertThat(written(Queries.SOURCES)).contains("\n| id | title | publisher |");
    }

    @Test
    void names_the_subject_of_a_page() {
        assertThat(written(Queries.who("zoe-angstrom"))).contains("""

                        ## Zoë Ångström

                        Captain of the Grey Heron, convicted of endangering life at sea.

                        ### Status

                        - **""");
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
        assertThat(Markdown.address("https://example.org/a (b)<c>|d", Written.FILE))
                .isEqualTo("https://example.org/a%20%28b%29%3Cc%3E%7Cd");
    }

    @Test
    void an_answer_about_now_says_how_far_the_record_reaches_in_it() {
        assertThat(written(Queries.REFORMS))
                .contains(", as of 31 August 2024. Law that appeared up to this day was looked for.\n");
    }
}
