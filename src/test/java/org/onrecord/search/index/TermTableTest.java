package org.onrecord.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TermTableTest {
    private final TermTable table = new TermTable();

    @Test
    void a_term_keeps_its_number_however_many_follow() {
        for (var n = 0; n < 1000; n++) {
            assertThat(table.of("w" + n)).isEqualTo(n);
        }

        for (var n = 0; n < 1000; n++) {
            assertThat(table.of("w" + n)).isEqualTo(n);
            assertThat(table.find("w" + n)).isEqualTo(n);
            assertThat(table.text(n)).isEqualTo("w" + n);
        }
        assertThat(table.size()).isEqualTo(1000);
    }

    @Test
    void what_has_no_number_is_not_found() {
        table.of("first");

        assertThat(table.find("third")).isEqualTo(-1);
        assertThat(table.find("")).isEqualTo(-1);
    }

    @Test
    void terms_are_sorted_by_their_bytes() {
        for (var term : new String[] {"review", "\uFF5E", "=café", "re", "#x", "\uD83D\uDE00", "revue"}) {
            table.of(term);
        }

        assertThat(Arrays.stream(table.sorted()).mapToObj(table::text))
                .containsExactly("#x", "=café", "re", "review", "revue", "\uFF5E", "\uD83D\uDE00");
    }
}
