package org.onrecord.ask.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.search.dates.TimeSpan;
import org.onrecord.search.text.Tokens;

class RelativeTimeTest {
    private static final TimeSpan JUNE = span("2008-06-01", "2008-06-30");
    private static final TimeSpan DAY = span("2008-06-11", "2008-06-11");

    private static TimeSpan span(String from, String to) {
        return TimeSpan.between(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static TimeSpan counted(String text, TimeSpan base) {
        return Objects.requireNonNull(RelativeTime.find(Tokens.of(text)), text).from(base);
    }

    @ParameterizedTest
    @CsvSource({
        "and in the same month a year later, 2009-06-01, 2009-06-30",
        "and ten years on, 2018-06-01, 2018-06-30",
        "the year before that, 2007-06-01, 2007-06-30",
        "the next month, 2008-07-01, 2008-07-31",
        "two months earlier, 2008-04-01, 2008-04-30",
    })
    void it_moves_the_month_that_was_spoken_of(String text, String from, String to) {
        assertThat(counted(text, JUNE)).isEqualTo(span(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "what happened the next day, 2008-06-12, 2008-06-12",
        "and the day before, 2008-06-10, 2008-06-10",
        "and a week later, 2008-06-15, 2008-06-21",
        "three months later, 2008-09-01, 2008-09-30",
        "a year later, 2009-01-01, 2009-12-31",
    })
    void from_a_day_it_is_the_looser_the_larger_its_unit(String text, String from, String to) {
        assertThat(counted(text, DAY)).isEqualTo(span(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two days before he died",
                "in the year after the verdicts",
                "three years later than Owen",
                "how many years did he get",
                "the day after the trial"
            })
    void what_counts_from_something_else_is_none(String text) {
        assertThat(RelativeTime.find(Tokens.of(text))).isNull();
    }

    @Test
    void it_ends_with_what_it_counts_from() {
        var found = Objects.requireNonNull(RelativeTime.find(Tokens.of("and the year after that")));

        assertThat(found.start()).isEqualTo(1);
        assertThat(found.end()).isEqualTo(5);
    }
}
