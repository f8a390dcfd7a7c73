package org.onrecord.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.trust.AllowedSigner.PatternList;

class PatternListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "onrecord | onrecord | true",
                "onrecord | onrecords | false",
                "onrecord | onrecor | false",
                "* | '' | true",
                "'' | '' | true",
                "on* | onrecord | true",
                "*ecord | onrecord | true",
                "o*c*d | onrecord | true",
                "o*x*d | onrecord | false",
                "onr?cord | onrecord | true",
                "onrecord? | onrecord | false",
                "onrecord** | onrecord | true",
                "file,onrecord | onrecord | true",
                "*,!onrecord | onrecord | false",
                "!onrecord,* | file | true",
                "!file | onrecord | false",
                "Onrecord | onrecord | false",
            })
    void patterns_fit_as_in_ssh(String patterns, String text, boolean fits) {
        assertThat(PatternList.matches(patterns, text)).isEqualTo(fits);
    }

    @Test
    void many_stars_take_no_time() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(PatternList.matches("*a".repeat(2000) + "b", "a".repeat(4000)))
                        .isFalse());
    }
}
