package org.onrecord.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordVersionTest {
    private static RecordVersion version(String text) {
        return Objects.requireNonNull(RecordVersion.parse(text));
    }

    @Test
    void versions_are_ordered_by_their_numbers() {
        assertThat(version("1.10.0")).isGreaterThan(version("1.9.9"));
        assertThat(version("2.0.0")).isGreaterThan(version("1.99.99"));
        assertThat(version("1.0.1")).isGreaterThan(version("1.0.0"));
        assertThat(version("1.2.3")).hasToString("1.2.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.0", "1.0.0.0", "1.0.x", "-1.0.0", "1..0", "1.0.0 ", "1.0.1234567890", "१.0.0"})
    void anything_else_is_no_version(String text) {
        assertThat(RecordVersion.parse(text)).isNull();
    }
}
