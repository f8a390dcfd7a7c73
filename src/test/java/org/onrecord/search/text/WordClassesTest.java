package org.onrecord.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordClassesTest {
    @Test
    void a_class_has_the_words_of_its_line_and_of_the_lines_that_go_on_with_it() {
        assertThat(WordClasses.of("negation")).contains("not", "never");
    }

    @Test
    void a_class_that_is_not_listed_is_a_mistake_of_the_program() {
        assertThatThrownBy(() -> WordClasses.of("unlisted"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no class of words is called unlisted");
    }
}
