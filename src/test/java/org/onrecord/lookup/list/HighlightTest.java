package org.onrecord.lookup.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.output.layout.Phrase.Span;
import org.onrecord.output.layout.Tone;

class HighlightTest {
    private static List<String> marked(String text, String... words) {
        return new SearchLookup.Highlight(List.of(words))
                .in(text).spans().stream()
                        .filter(span -> span.tone() == Tone.STRONG)
                        .map(Span::text)
                        .toList();
    }

    @Test
    void marks_words_and_those_that_they_begin_whatever_their_case_and_accents() {
        assertThat(marked("Ångström was certified; certificates, not a cert.", "angstrom", "certif"))
                .containsExactly("Ångström", "certified", "certificates");
    }

    @Test
    void a_word_of_two_letters_is_marked_only_whole() {
        assertThat(marked("No. The GP's note: gpx", "gp", "no")).containsExactly("No", "GP");
    }

    @Test
    void changes_no_text() {
        assertThat(new SearchLookup.Highlight(List.of("b")).in(" a, b ").text()).isEqualTo(" a, b ");
    }
}
