package org.onrecord.output.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrapTest {

    private static List<String> lines(Phrase phrase, int width) {
        return Wrap.lines(phrase, width).stream().map(Phrase::text).toList();
    }

    private static List<String> lines(String text, int width) {
        return lines(Phrase.of(text), width);
    }

    @Test
    void words_go_to_the_next_line_whole() {
        assertThat(lines("The ferry left the harbour at dusk.", 12))
                .containsExactly("The ferry", "left the", "harbour at", "dusk.");
    }

    @Test
    void a_line_may_be_filled_to_the_last_column() {
        assertThat(lines("four five six", 9)).containsExactly("four five", "six");
    }

    @Test
    void no_text_has_no_lines() {
        assertThat(lines(Phrase.EMPTY, 10)).isEmpty();
        assertThat(lines("   ", 10)).isEmpty();
    }

    @Test
    void line_ends_and_tabs_count_as_spaces() {
        assertThat(lines("one\ntwo\tthree", 40)).containsExactly("one two three");
    }

    @Test
    void columns_are_counted_and_not_characters() {
        assertThat(lines("漢字 漢字 漢字", 9)).containsExactly("漢字 漢字", "漢字");
        assertThat(lines("Sia\u0302n Sia\u0302n", 9)).containsExactly("Sia\u0302n Sia\u0302n");
    }

    @Test
    void tones_and_links_take_no_columns() {
        var phrase = Phrase.of("see", Tone.STRONG)
                .and(" ")
                .and(Phrase.title("the report", "https://example.org/a/long/address"))
                .and(" now");

        assertThat(lines(phrase, 18)).containsExactly("see the report now");
    }

    @Test
    void tones_and_links_go_on_in_the_next_line() {
        var link = Phrase.title("the whole report", "https://example.org/");

        assertThat(Wrap.lines(link, 9))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.spans())
                        .allMatch(span -> span.tone() == Tone.LINK && "https://example.org/".equals(span.link())));
    }

    @Test
    void a_word_that_changes_its_tone_inside_stays_whole() {
        assertThat(lines(Phrase.of("ends ").and("he").and("re", Tone.STRONG).and("."), 8))
                .containsExactly("ends", "here.");
    }

    @Test
    void a_space_that_holds_keeps_words_together() {
        assertThat(lines("on the boat\u00a0[1]", 12)).containsExactly("on the", "boat\u00a0[1]");
    }

    @Test
    void a_word_that_is_too_long_is_cut_after_a_hyphen_if_it_has_one() {
        assertThat(lines("see order-harrow-director", 14)).containsExactly("see", "order-harrow-", "director");
        assertThat(lines("Donaudampfschiff", 10)).containsExactly("Donaudampf", "schiff");
    }

    @Test
    void an_address_is_never_cut() {
        assertThat(lines("at <https://example.org/quill/report.pdf> now", 10))
                .containsExactly("at", "<https://example.org/quill/report.pdf>", "now");
    }
}
