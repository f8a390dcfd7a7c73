package org.onrecord.search.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.onrecord.search.vectors.Learner.Side;

class SideTest {
    @Test
    void the_exponential_is_right_to_six_digits_and_one_at_zero() {
        assertThat(Side.exp(0)).isEqualTo(1);
        for (var power = -30f; power < 1; power += 0.01f) {
            assertThat(Side.exp(power) / Math.exp(power)).as("%s", power).isCloseTo(1, within(4e-6));
        }
    }
}
