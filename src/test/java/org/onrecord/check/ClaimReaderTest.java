package org.onrecord.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.SummarySentence;

/** {@link ClaimReader}: sentences and their places. */
final class ClaimReaderTest {
    private static final Duration SECONDS = Duration.ofSeconds(40);

    /** Returns the sentences of a text, each after its line and column. */
    private static List<String> read(String text) {
        return ClaimReader.read(text).stream()
                .map(claim -> claim.line() + ":" + claim.column() + " " + claim.text())
                .toList();
    }

    private static List<String> sentences(String text) {
        return ClaimReader.read(text).stream().map(Claim::text).toList();
    }

    @Test
    void sentences_have_the_line_and_column_at_which_they_begin() {
        assertThat(read("One came. Two went.\n\n  Three stayed.\nFour left"))
                .containsExactly("1:1 One came.", "1:11 Two went.", "3:3 Three stayed.", "4:1 Four left");
    }

    @Test
    void columns_count_characters_not_their_parts() {
        assertThat(read("It was 😀 ’good’. It ended.")).containsExactly("1:1 It was 😀 ’good’.", "1:18 It ended.");
    }

    @Test
    void a_sentence_may_go_on_in_the_next_line() {
        assertThat(read("He was\nconvicted. She\r\nwas not.\r\nEnd."))
                .containsExactly("1:1 He was convicted.", "2:12 She was not.", "4:1 End.");
    }

    @Test
    void a_byte_order_mark_has_no_column() {
        assertThat(read("\ufeffOne came. Two went.")).containsExactly("1:1 One came.", "1:11 Two went.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t", "\ufeff", "---", "***", "1.", "# Heading", "…", "<!-- a comment. -->"})
    void texts_without_sentences_have_no_claims(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Justice Brown and Dr. Sabah al-Zayyat spoke to Mrs. O'Neil at St. Ann's Hospital.",
                "The hearing began at 9 a.m. on Monday, or at 10 a.m. Tuesday.",
                "Report No. 12 is in vol. 3, pp. 4 to 9, para. 7.",
                "Paid £1.5m and 3.25 per cent. in all.",
                "J. K. Rowling and J.K. Rowling met Peter J. Smith.",
                "The U.S. Department of State wrote to H.M. Prison Holloway.",
                "Smith v. Jones, i.e. the first case, e.g. of 2008, was heard.",
                "“Why?” she asked.",
                "\"He knew. They all knew,\" said the judge.",
                "“He knew. They all knew,” said the judge.",
                "He paused … Smith said nothing.",
                "He paused... and went.",
                "See https://example.org/a.b.c?d=e.f for more.",
                "It began on Dec. 3.",
                "He said so!, as ever.",
            })
    void one_sentence_stays_one(String sentence) {
        assertThat(sentences(sentence)).containsExactly(sentence);
    }

    static Stream<List<String>> severalSentences() {
        return Stream.of(
                List.of("He died in 2007.", "12 people were there.", "Two left!", "Why?", "Nobody knows."),
                List.of("“It failed.”", "Smith left."),
                List.of("It ended at 9 p.m.", "The police came."),
                List.of("They were cats, dogs, etc.", "Smith had one."),
                List.of("The child was called Baby Q.", "The case was heard in London."),
                List.of("Was it so?", "No.", "She left."),
                List.of("He paused…", "The court rose."),
                List.of("(He left.)", "[She stayed.]", "‘It ended.’"),
                List.of("He worked for Smith Ltd.", "The firm closed."),
                List.of("It was a 5\" cut.", "She was \"tired.\"", "He left."));
    }

    @ParameterizedTest
    @MethodSource
    void severalSentences(List<String> sentences) {
        assertThat(sentences(String.join(" ", sentences))).isEqualTo(sentences);
    }

    @Test
    void numbers_of_sources_are_left_out() {
        assertThat(sentences("He left.[3] She stayed.[12][4] It ended as in [2] and a[1]."))
                .containsExactly("He left.", "She stayed.", "It ended as in [2] and a.");
    }

    @Test
    void a_forgotten_blank_ends_a_sentence_before_a_word_that_begins_one() {
        assertThat(sentences("He left.The court rose. See example.Org for it."))
                .containsExactly("He left.", "The court rose.", "See example.Org for it.");
    }

    @Test
    void headings_code_tables_comments_and_front_matter_are_no_claims() {
        assertThat(read("""
                                ---
                                title: It has a title. And more.
                                ---
                                # A heading. Of a text.

                                Another heading
                                ===============

                                ```sh
                                echo It is code. Or so.
                                ```

                                One <!-- a comment. Over
                                two lines. --> came.
                                <!-- Hidden. -->
                                Two went.

                                | a | b |
                                | - | - |
                                | It is a cell. | Or two. |

                                a | b
                                --|--
                                It is a cell. | Or two.

                                [1]: https://example.org/It.is.a.link "A title. Of it."

                                ~~~
                                ```
                                Code.
                                ~~~~
                                Three stayed.
                                ***
                                Four left.
                                """))
                .containsExactly("13:1 One came.", "16:1 Two went.", "32:1 Three stayed.", "34:1 Four left.");
    }

    @Test
    void items_and_quotes_have_their_own_sentences() {
        assertThat(read("""
                                - One came
                                * Two went. Or
                                  did not.
                                + [x] Three stayed
                                1. Four left.
                                2) Five ran.
                                > Six said
                                > so.
                                >
                                > > Seven did
                                In all
                                2008. Eight fell.
                                [^1]: Nine rose.
                                """))
                .containsExactly(
                        "1:3 One came",
                        "2:3 Two went.",
                        "2:13 Or did not.",
                        "4:7 Three stayed",
                        "5:4 Four left.",
                        "6:4 Five ran.",
                        "7:3 Six said so.",
                        "10:5 Seven did In all 2008.",
                        "12:7 Eight fell.",
                        "13:7 Nine rose.");
    }

    @Test
    void marks_are_removed_and_places_stay() {
        assertThat(
                        read(
                                "He **was** _convicted_ of [*causing*](https://example.org/a_(b) \"A title. Of it.\") `death`[^2] ![x. Y.](z.png)."
                                        + " She was<br>not&nbsp;so \\*there\\* <b>at</b> [all][ref]. Snake_case 2*3 * 4 [sic] it."))
                .containsExactly(
                        "1:1 He was convicted of causing death .",
                        "1:113 She was not so *there* at all.",
                        "1:168 Snake_case 2*3 * 4 [sic] it.");
    }

    @Test
    void hidden_characters_are_left_out() {
        assertThat(read("He \u200bwas\u001b[31m con\u00advicted.\u0000 \u202eShe was.\u2028It ended."))
                .containsExactly("1:1 He was[31m convicted.", "1:28 She was.", "1:37 It ended.");
    }

    @Test
    void the_statements_of_a_record_are_whole_sentences() {
        var record = FactsLoader.load(new FactsSource.Bundled(), Limits.DEFAULT);
        var facts = record.facts().values().stream().flatMap(fact -> Stream.of(fact.statement()));
        var summaries = record.briefs().values().stream()
                .flatMap(brief -> brief.summary().stream())
                .map(SummarySentence::text);
        assertThat(Stream.concat(facts, summaries).flatMap(text -> ClaimReader.read(text).stream()))
                .allSatisfy(claim -> assertThat(claim.text()).matches("(?s)[\\p{Lu}\\p{N}“‘\"£(].*[.!?…][”’)]?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "a ",
                ". ",
                ".",
                "\n",
                "[",
                "](",
                "![",
                "<",
                "<a ",
                "&",
                "“",
                "\"",
                " \"",
                "*",
                "_ ",
                "> ",
                "- ",
                "1. ",
                "| ",
                "`",
                "```\n",
                "<!--",
                "<!-- -->",
                "\\",
                "e.g. ",
                "a.\n",
                "(",
                "a\n---\n",
                "…",
                "\r",
                "[1]",
                "! ",
                "|-\n",
                "a|b\n",
                "a|b\n-|-\n",
                "[a](",
                "[a]: ",
                "[^",
                "]((a)",
                "![a](b \"",
                "<![CDATA[",
                "&amp;",
                "**a_",
                "“a. "
            })
    void whatever_repeats_is_read_in_linear_time(String part) {
        var text = part.repeat(1_000_000 / part.length());
        Assertions.assertTimeoutPreemptively(SECONDS, () -> ClaimReader.read(text));
    }

    @Test
    void a_text_of_ten_million_characters_is_read_in_seconds() {
        var text = "Mr. Smith, 27, was *convicted* of [it](https://example.org) on 3 May.\nShe was not.\n\n"
                .repeat(120_000);
        var claims = Assertions.assertTimeoutPreemptively(SECONDS, () -> ClaimReader.read(text));
        assertThat(claims).hasSize(240_000);
        assertThat(claims.getLast().line()).isEqualTo(3 * 120_000 - 1);
    }
}
