package org.onrecord.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermTableTest {
    private final TermTable table = new TermTable();

    @Test
    void a_term_and_a_pair_keep_their_numbers_however_many_follow() {
        for (var n = 0; n < 1000; n++) {
            table.of("w" + n);
        }
        for (var n = 0; n < 1000; n++) {
            assertThat(table.of(n, 999 - n)).isEqualTo(1000 + n);
        }

        for (var n = 0; n < 1000; n++) {
            assertThat(table.of("w" + n)).isEqualTo(n);
            assertThat(table.of(n, 999 - n)).isEqualTo(1000 + n);
            assertThat(table.find("w" + n + " w" + (999 - n))).isEqualTo(1000 + n);
            assertThat(table.text(1000 + n)).isEqualTo("w" + n + " w" + (999 - n));
        }
        assertThat(table.size()).isEqualTo(2000);
    }

    @Test
    void what_has_no_number_is_not_found() {
        table.of("first");
        table.of("second");

        assertThat(table.find("third")).isEqualTo(-1);
        assertThat(table.find("first second")).isEqualTo(-1);
        assertThat(table.find("first third")).isEqualTo(-1);
        assertThat(table.find(" ")).isEqualTo(-1);
    }
}
