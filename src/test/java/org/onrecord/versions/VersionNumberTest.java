package org.onrecord.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionNumberTest {
    @Test
    void the_first_number_counts_most_and_each_as_a_number() {
        var inOrder = List.of("0.9.9", "1.0.0", "1.0.2", "1.0.10", "1.2.0", "1.10.0", "2.0.0").stream()
                .map(VersionNumber::parse)
                .toList();
        assertThat(inOrder).isSorted();
        assertThat(inOrder).map(VersionNumber::toString).contains("1.0.10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1.0", "1.0.0.0", "1.0.x", "1..0", "v1.0.0", "1.0.0-rc", "1.0.1234567890", "١.0.0"})
    void anything_else_is_no_version(String text) {
        assertThat(VersionNumber.isOne(text)).isFalse();
        assertThatThrownBy(() -> VersionNumber.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
