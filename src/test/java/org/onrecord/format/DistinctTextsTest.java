package org.onrecord.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class DistinctTextsTest {
    private final DistinctTexts texts = new DistinctTexts();

    @Test
    void a_text_is_added_once_in_short_and_in_long_lists() {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            expected.add("text-" + i);
            assertThat(texts.add("text-" + i)).isTrue();
            for (int j = 0; j <= i; j++) {
                assertThat(texts.add("text-" + j)).isFalse();
            }
        }

        assertThat(texts.toList()).isEqualTo(expected);
    }

    @Test
    void a_cleared_list_knows_nothing_of_before() {
        for (int i = 0; i < 40; i++) {
            texts.add("text-" + i);
        }

        texts.clear();

        assertThat(texts.toList()).isEmpty();
        for (int i = 0; i < 40; i++) {
            assertThat(texts.add("text-" + i)).isTrue();
        }
    }
}
