package org.onrecord.output.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Target;
import org.onrecord.output.layout.Style;
import org.onrecord.output.layout.Tone;

class AnsiTest {
    private static final Page.Ansi PLAIN = new Page.Ansi(Style.PLAIN);
    private static final Page.Ansi COLOURED = new Page.Ansi(new Style(80, true, false));
    private static final Page.Ansi LINKING = new Page.Ansi(new Style(80, false, true));

    private static final Phrase PHRASE = Phrase.of("Verdict", Tone.STRONG)
            .and(" not guilty ")
            .and(Phrase.of("[1]", Tone.QUIET, new Target.Mark(1, "https://example.org/a b\u001b\\ü")));

    @Test
    void without_colour_and_links_only_the_text_is_written() {
        assertThat(PLAIN.line(PHRASE)).isEqualTo("Verdict not guilty [1]");
    }

    @Test
    void every_tone_is_switched_off_again() {
        assertThat(COLOURED.line(PHRASE)).isEqualTo("\u001b[1mVerdict\u001b[0m not guilty \u001b[2m[1]\u001b[0m");
    }

    @Test
    void an_address_cannot_end_its_escape_sequence() {
        assertThat(LINKING.line(PHRASE))
                .isEqualTo("Verdict not guilty"
                        + " \u001b]8;;https://example.org/a%20b%1B\\%C3%BC\u001b\\[1]\u001b]8;;\u001b\\");
    }

    @Test
    void neighbours_in_one_tone_share_a_sequence() {
        assertThat(COLOURED.line(
                        Phrase.of("not", Tone.STRONG).and(" ", Tone.STRONG).and("guilty", Tone.STRONG)))
                .isEqualTo("\u001b[1mnot guilty\u001b[0m");
    }

    @Test
    void a_line_ends_without_spaces_and_spaces_that_hold_are_spaces() {
        assertThat(PLAIN.line(Phrase.of("a\u00a0b \u00a0"))).isEqualTo("a b");
    }

    @Test
    void no_tone_has_a_colour_that_some_backgrounds_hide_or_that_passes_a_verdict() {
        assertThat(Tone.values())
                .extracting(Tone::sgr)
                .doesNotContain("30", "31", "32", "33", "36", "37", "90", "93", "97");
    }
}
