package org.onrecord.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemTest {

    @ParameterizedTest
    @CsvSource({
        "review, reviews",
        "review, reviewed",
        "review, reviewing",
        "visit, visits",
        "inquiry, inquiries",
        "apply, applied",
        "stop, stopped",
        "release, releasing",
        "witness, witnesses",
        "box, boxes",
        "church, churches",
        "serious, seriously",
        "prosecute, prosecuted",
    })
    void inflections_share_a_stem(String word, String inflection) {
        assertThat(Stem.of(inflection)).isEqualTo(Stem.of(word));
    }

    @ParameterizedTest
    @CsvSource({"die, died", "child, children", "find, found", "say, said"})
    void irregular_forms_share_the_stem_of_their_word(String word, String form) {
        assertThat(Stem.of(form)).isEqualTo(Stem.of(word));
    }

    @ParameterizedTest
    @CsvSource({"trial, try", "police, policy", "charge, change", "court, county", "bus, bu", "this, thi"})
    void other_words_keep_apart(String one, String other) {
        assertThat(Stem.of(one)).isNotEqualTo(Stem.of(other));
    }

    @ParameterizedTest
    @CsvSource({"of", "is", "2009s", "3rd", "series", "process", "bed", "king"})
    void short_words_and_words_with_digits_keep_what_only_looks_like_an_ending(String word) {
        assertThat(Stem.of(word)).startsWith(word.substring(0, Math.min(word.length(), 4)));
    }

    @ParameterizedTest
    @CsvSource({"regulates, regulator", "regulates, regulation", "employed, employment", "resigned, resigns"})
    void derived_words_share_a_family(String one, String other) {
        assertThat(Stem.family(one)).isEqualTo(Stem.family(other));
    }

    @Test
    void an_ending_is_not_cut_off_a_word_that_would_be_too_short_without_it() {
        assertThat(Stem.family("moment")).isEqualTo("moment");
        assertThat(Stem.family("nation")).isEqualTo(Stem.of("nation"));
    }
}
