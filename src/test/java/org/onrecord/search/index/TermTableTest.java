package org.onrecord.search.index;

import static org.assertj.core.api.Assertions.assertThat;

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
            assertThat(table.text(n)).isEqualTo("w" + n);
        }
        assertThat(table.size()).isEqualTo(1000);
    }
}
