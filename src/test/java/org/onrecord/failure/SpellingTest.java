package org.onrecord.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "barker, barker, 0",
        "barker, baker, 1",
        "baker, barker, 1",
        "barker, parker, 1",
        "barker, abrker, 1",
        "barker, bakrer, 1",
        "ca, abc, 3",
        "'', abc, 3",
        "abc, '', 3",
        "'', '', 0",
        "kitten, sitting, 3",
    })
    void counts_insertions_deletions_substitutions_and_swaps_of_neighbours(String a, String b, int expected) {
        assertThat(Spelling.distance(a, b, 9)).isEqualTo(expected);
        assertThat(Spelling.distance(b, a, 9)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 2, 3", "kitten, sitting, 0, 1", "a, abcdefgh, 2, 3"})
    void a_distance_over_the_limit_is_one_more_than_it(String a, String b, int limit, int expected) {
        assertThat(Spelling.distance(a, b, limit)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "ab, 0", "abc, 1", "abcdefg, 1", "abcdefgh, 2", "abcdefghijklmnop, 2"})
    void longer_words_may_have_more_slips(String word, int expected) {
        assertThat(Spelling.tolerance(word)).isEqualTo(expected);
    }

    @Test
    void the_nearest_come_first_then_in_alphabetical_order() {
        assertThat(Spelling.nearest("timeline", List.of("timelines", "tameline", "timelime", "timeline", "outcome")))
                .containsExactly("timeline", "tameline", "timelime", "timelines");
    }

    @Test
    void each_is_given_once_and_nothing_far_away() {
        assertThat(Spelling.nearest("whoo", List.of("who", "who", "when", "show")))
                .containsExactly("who");
        assertThat(Spelling.nearest("timeline", List.of("outcome", "time"))).isEmpty();
    }

    @Test
    void even_the_shortest_word_may_have_one_slip() {
        assertThat(Spelling.nearest("sh", List.of("show", "sha", "s", "who"))).containsExactly("s", "sha");
    }
}
