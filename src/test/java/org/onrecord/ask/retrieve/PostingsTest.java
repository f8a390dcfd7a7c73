package org.onrecord.ask.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PostingsTest {
    private static final Map<Integer, Double> WEIGHTS = Map.of(700, 0.5, 3, 2.0, 41, 1.25);

    private final Postings postings = Postings.of(WEIGHTS);

    @Test
    void they_are_what_the_map_is() {
        assertThat(postings).isEqualTo(WEIGHTS);
        assertThat(Postings.of(Map.of())).isEmpty();
    }

    @Test
    void they_come_in_the_order_of_their_numbers() {
        assertThat(postings.keySet()).containsExactly(3, 41, 700);
        assertThat(postings.values()).containsExactly(2.0, 1.25, 0.5);
    }

    @Test
    void a_fact_that_lacks_the_term_has_no_weight() {
        assertThat(postings.get(4)).isNull();
        assertThat(postings.containsKey(4)).isFalse();
        assertThat(postings.containsKey(null)).isFalse();
    }
}
