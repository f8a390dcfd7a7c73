package org.onrecord.model.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.date.DateInterval.Missing;
import org.onrecord.model.date.DatePoint.Certainty;
import org.onrecord.model.date.DatePoint.Precision;

/** The published examples of EDTF levels 0 and 1 (https://www.loc.gov/standards/datetime/), and refused dates. */
class FactDateTest {

    @ParameterizedTest
    @CsvSource({
        "1985-04-12, 1985-04-12, 1985-04-12",
        "1985-04, 1985-04-01, 1985-04-30",
        "1985, 1985-01-01, 1985-12-31",
        "1964/2008, 1964-01-01, 2008-12-31",
        "2004-06/2006-08, 2004-06-01, 2006-08-31",
        "2004-02-01/2005-02-08, 2004-02-01, 2005-02-08",
        "2004-02-01/2005-02, 2004-02-01, 2005-02-28",
        "2004-02-01/2005, 2004-02-01, 2005-12-31",
        "2005/2006-02, 2005-01-01, 2006-02-28",
    })
    void reads_every_level_0_example(String text, LocalDate earliest, LocalDate latest) {
        var date = FactDate.parse(text);

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.isUncertain()).isFalse();
        assertThat(date.edtf()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1984?, 1984-01-01, 1984-12-31",
        "2004-06~, 2004-06-01, 2004-06-30",
        "2004-06-11%, 2004-06-11, 2004-06-11",
        "201X, 2010-01-01, 2019-12-31",
        "20XX, 2000-01-01, 2099-12-31",
        "2004-XX, 2004-01-01, 2004-12-31",
        "1985-04-XX, 1985-04-01, 1985-04-30",
        "1985-XX-XX, 1985-01-01, 1985-12-31",
        "1984~/2004-06, 1984-01-01, 2004-06-30",
        "1984/2004-06~, 1984-01-01, 2004-06-30",
        "1984?/2004%, 1984-01-01, 2004-12-31",
    })
    void reads_every_level_1_example_that_is_uncertain(String text, LocalDate earliest, LocalDate latest) {
        var date = FactDate.parse(text);

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.isUncertain()).isTrue();
        assertThat(date.edtf()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1985-04-12/.., 1985-04-12",
        "1985-04/.., 1985-04-01",
        "1985/.., 1985-01-01",
        "1985-04-12/, 1985-04-12",
        "1985-04/, 1985-04-01",
        "1985/, 1985-01-01",
    })
    void reads_every_level_1_interval_without_an_end(String text, LocalDate earliest) {
        var date = FactDate.parse(text);

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(LocalDate.MAX);
        assertThat(date.isUncertain()).isFalse();
        assertThat(date.edtf()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "../1985-04-12, 1985-04-12",
        "../1985-04, 1985-04-30",
        "../1985, 1985-12-31",
        "/1985-04-12, 1985-04-12",
        "/1985-04, 1985-04-30",
        "/1985, 1985-12-31",
    })
    void reads_every_level_1_interval_without_a_start(String text, LocalDate latest) {
        var date = FactDate.parse(text);

        assertThat(date.earliest()).isEqualTo(LocalDate.MIN);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.isUncertain()).isFalse();
        assertThat(date.edtf()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Y170000002, years that begin with Y are not supported",
        "Y-170000002, years that begin with Y are not supported",
        "-1985, negative years are not supported",
        "2001-21, seasons (21 to 24) are not supported",
        "2001-24, seasons (21 to 24) are not supported",
    })
    void refuses_the_level_1_examples_it_does_not_support(String text, String reason) {
        assertRefused(text, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "2001-34, there is no month 34",
        "1950S2, this form is not supported",
        "'[1667,1668,1670..1672]', sets of dates are not supported",
        "'{1960,1961-12}', sets of dates are not supported",
        "2004-06~-11, 'only one of ~, ? and % is allowed, at the end'",
        "?2004-06-~11, 'only one of ~, ? and % is allowed, at the end'",
        "156X-12-25, 'X can only stand for the last one or two digits of a lone year, a day, or a month and its day'",
        "1XXX, 'X can only stand for the last one or two digits of a lone year, a day, or a month and its day'",
        "1984-1X, 'X can only stand for the last one or two digits of a lone year, a day, or a month and its day'",
        "1985-XX-12, 'X can only stand for the last one or two digits of a lone year, a day, or a month and its day'",
    })
    void refuses_level_2(String text, String reason) {
        assertRefused(text, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "2000-02-29, 2000-02-29",
        "2008-02, 2008-02-29",
        "2007-02, 2007-02-28",
        "1900-02, 1900-02-28",
        "0000-12-31, 0000-12-31",
        "9999, 9999-12-31",
    })
    void keeps_to_the_calendar(String text, LocalDate latest) {
        assertThat(FactDate.parse(text).latest()).isEqualTo(latest);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-13, there is no month 13",
        "2008-00, there is no month 00",
        "2008-99-XX, there is no month 99",
        "2008-02-30, there is no day 30 in February 2008",
        "2007-02-29, there is no day 29 in February 2007",
        "1900-02-29~, there is no day 29 in February 1900",
        "2008-11-31, there is no day 31 in November 2008",
        "2008-11-00, there is no day 00 in November 2008",
        "2008/2009-13, there is no month 13",
    })
    void refuses_days_that_are_not_in_the_calendar(String text, String reason) {
        assertRefused(text, reason);
    }

    @ParameterizedTest
    @MethodSource("textsWithoutTheFormOfADate")
    void refuses_what_has_no_form_of_a_date(String text) {
        assertThatExceptionOfType(DateFormatException.class)
                .isThrownBy(() -> FactDate.parse(text))
                .withMessageStartingWith("\"" + text + "\" is not a date: ")
                .withMessageContaining("write YYYY");
    }

    private static Stream<String> textsWithoutTheFormOfADate() {
        var plain = "2|200|20081|2008-|2008-1|2008-1-1|2008-11-1|20081111|200811|2008/11/11|11-11-2008|11 November 2008"
                + "|2008-11-11 | 2008|2008!|+2008|2008--11|2008-W46|2008-316|2008..2009|..|null|unknown";
        var marked = "~|?|%|~2008|2008~?|2008??|201x|XXXX|XXXX-11-11|2008-XX-XX-XX|2008-X|2008-11-X1";
        var timed = "2008-11-11T|2008-11-11t10:00:00|2008-11-11 10:00:00|T10:00:00|2008T10:00:00|2008-11T10:00:00";
        // A newline, a NUL, an en dash, and the Arabic and the full-width digits of 2008.
        var notAscii = "2008\n|2008\u0000|2008\u201311|\u0662\u0660\u0660\u0668|\uFF12\uFF10\uFF10\uFF18";
        return Stream.of(plain, marked, timed, notAscii).flatMap(texts -> Stream.of(texts.split("\\|")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30+04:30", "2008-11-31T"})
    void refuses_times_of_day(String text) {
        assertRefused(text, "write a time of day after a whole day as T08:38 or T08:38+03:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-03-10T08:38+03:00, '10 March 2019, 8.38 am local time'",
        "2019-03-10T12:05, '10 March 2019, 12.05 pm local time'",
        "2019-03-10T00:05Z, '10 March 2019, 12.05 am UTC'",
    })
    void says_a_time_of_day(String text, String words) {
        assertThat(FactDate.parse(text))
                .hasToString(text)
                .extracting(FactDate::inWords)
                .isEqualTo(words);
    }

    @Test
    void the_times_of_a_day_are_in_order_and_before_the_day_without_a_time() {
        var times = Stream.of(
                        "2019-03-10T08:38+03:00",
                        "2019-03-10T06:00Z",
                        "2019-03-10T23:59-05:00",
                        "2019-03-10",
                        "2019-03-11")
                .map(FactDate::parse)
                .toList();

        assertThat(times).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-03-10T24:00", "2019-03-10T08:60", "2019-03-10T08:38+15:00", "2019-03-10T08:38-01:60"})
    void refuses_a_time_that_no_clock_shows(String text) {
        assertRefused(text, "there is no time " + text.substring(11));
    }

    @ParameterizedTest
    @CsvSource({
        "T10:00:00, write a time of day after a whole day as T08:38 or T08:38+03:00",
        "X008, 'X can only stand for the last one or two digits of a lone year, a day, or a month and its day'",
        "~2008, 'only one of ~, ? and % is allowed, at the end'",
        "?2008, 'only one of ~, ? and % is allowed, at the end'",
        "%2008, 'only one of ~, ? and % is allowed, at the end'",
        "2008%~, 'only one of ~, ? and % is allowed, at the end'",
    })
    void says_what_is_wrong_at_the_very_start_too(String text, String reason) {
        assertRefused(text, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"201X~", "20XX?", "2008-XX~", "1985-04-XX%", "1985-XX-XX~"})
    void refuses_a_mark_on_a_date_with_an_X(String text) {
        assertRefused(text, "a date with an X can have no ~, ? or %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200X/201X", "2008/201X", "2004-XX/..", "../1985-XX-XX", "20XX/"})
    void refuses_an_X_in_an_interval(String text) {
        assertRefused(text, "a date with an X cannot be a side of an interval");
    }

    @ParameterizedTest
    @CsvSource({
        "/, an interval needs a date on at least one side",
        "../.., an interval needs a date on at least one side",
        "/.., an interval needs a date on at least one side",
        "../, an interval needs a date on at least one side",
        "2009/2008, the interval ends before it starts",
        "2008-11-12/2008-11-11, the interval ends before it starts",
        "2009-01~/2008, the interval ends before it starts",
        "2008/2009/2010, 'an interval has only one \"/\"'",
        "2008//2010, 'an interval has only one \"/\"'",
        "2008-11-11T10:00:00/2009, write a time of day after a whole day as T08:38 or T08:38+03:00",
        "2008/..., this form is not supported",
        "2008 / 2009, this form is not supported",
        "2008/-1985, negative years are not supported",
    })
    void refuses_intervals_that_are_none(String text, String reason) {
        assertRefused(text, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2008/2008", "2008-11/2008", "2008/2008-01-01", "2008-11-11/2008-11"})
    void accepts_an_interval_whose_start_may_be_before_its_end(String text) {
        assertThat(FactDate.parse(text)).isInstanceOf(DateInterval.class).hasToString(text);
    }

    @Test
    void refuses_the_empty_text() {
        assertRefused("", "there is no date in it");
    }

    @Test
    void refuses_an_interval_where_one_date_should_stand_and_the_reverse() {
        assertThatExceptionOfType(DateFormatException.class)
                .isThrownBy(() -> DatePoint.parse("2008/2009"))
                .withMessageContaining("this must be a single date, not an interval");
        assertThatExceptionOfType(DateFormatException.class)
                .isThrownBy(() -> DatePoint.parse("/2008"))
                .withMessageContaining("this must be a single date, not an interval");
        assertThatExceptionOfType(DateFormatException.class)
                .isThrownBy(() -> DateInterval.parse("2008"))
                .withMessageContaining("an interval needs a \"/\" between its two sides");
    }

    @Test
    void quotes_a_text_of_forty_characters_whole() {
        assertRefused("9".repeat(40), "this form is not supported");
    }

    @Test
    void quotes_only_the_beginning_of_a_long_text() {
        assertThatExceptionOfType(DateFormatException.class)
                .isThrownBy(() -> FactDate.parse("9".repeat(100_000)))
                .withMessageStartingWith("\"" + "9".repeat(40) + "...\" is not a date: this form is not supported; ")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void shows_the_parts_of_a_date() {
        var day = DatePoint.parse("2006-06-11%");

        assertThat(day).hasToString("2006-06-11%");
        assertThat(day.precision()).isEqualTo(Precision.DAY);
        assertThat(day.certainty()).isEqualTo(Certainty.APPROXIMATE_AND_UNCERTAIN);
    }

    @Test
    void shows_the_two_sides_of_an_interval() {
        var interval = DateInterval.parse("2014~/..");

        assertThat(interval.start()).isEqualTo(DatePoint.parse("2014~"));
        assertThat(interval.end()).isEqualTo(Missing.OPEN);
        assertThat(DateInterval.parse("/2014").start()).isEqualTo(Missing.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-11, true",
        "2008-11-11~, true",
        "2008-11, false",
        "1985-04-XX, false",
        "1985-XX-XX, false",
        "2008, false",
    })
    void knows_whether_a_date_names_one_day(String text, boolean isDay) {
        assertThat(DatePoint.parse(text).isDay()).isEqualTo(isDay);
    }

    @Test
    void keeps_the_first_of_the_days_that_a_date_can_mean() {
        var anyDay = LocalDate.of(2014, 5, 17);

        assertThat(Stream.of(Precision.values())
                        .map(precision -> new DatePoint(anyDay, precision, Certainty.EXACT).edtf()))
                .containsExactly(
                        "20XX", "201X", "2014", "2014-XX", "2014-XX-XX", "2014-05", "2014-05-XX", "2014-05-17");
        assertThat(new DatePoint(anyDay, Precision.YEAR, Certainty.EXACT)).isEqualTo(FactDate.parse("2014"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000})
    void refuses_years_that_four_digits_cannot_write(int year) {
        assertThatExceptionOfType(DateFormatException.class)
                .isThrownBy(() -> new DatePoint(LocalDate.of(year, 1, 1), Precision.YEAR, Certainty.EXACT))
                .withMessageContaining("years must be from 0000 to 9999");
    }

    @Test
    void sorts_by_first_day_then_last_day_then_writing() {
        var open = List.of("/2009", "../2010");
        var from2008 = List.of("2008-01-01", "2008-01", "2008", "2008?", "2008/..");
        var later = List.of("2008-11", "2008-11-11", "2008-11-11~", "2009", "201X");
        var sorted = Stream.of(open, from2008, later).flatMap(List::stream).toList();
        var dates = new ArrayList<>(sorted.stream().map(FactDate::parse).toList());

        Collections.shuffle(dates, new Random(20081111));
        Collections.sort(dates);

        assertThat(dates).extracting(FactDate::edtf).isEqualTo(sorted);
    }

    @Test
    void compares_as_equal_exactly_what_is_written_alike() {
        assertThat(FactDate.parse("2008-11")).isEqualByComparingTo(FactDate.parse("2008-11"));
        assertThat(FactDate.parse("2008-11")).isEqualTo(FactDate.parse("2008-11"));
        assertThat(FactDate.parse("2008")).isNotEqualByComparingTo(FactDate.parse("2008-XX"));
        assertThat(FactDate.parse("2008")).isNotEqualTo(FactDate.parse("2008-XX"));
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-11, 2008-11-11, 2008-11-11, true",
        "2008-11-11, 2008-11-12, 2008-12-31, false",
        "2008-11-11, 2008-01-01, 2008-11-10, false",
        "2008-11-11~, 2008-11-12, 2008-12-31, false",
        "2008-11, 2008-11-30, 2009-01-01, true",
        "2008-11, 2008-12-01, 2009-01-01, false",
        "2008, 2008-06-01, 2008-06-02, true",
        "201X, 2019-12-31, 2020-12-31, true",
        "2007/2009, 2008-01-01, 2008-12-31, true",
        "2007/2009, 2009-12-31, 2010-12-31, true",
        "2007/2009, 2010-01-01, 2010-12-31, false",
        "2008/.., 2020-01-01, 2020-01-01, true",
        "2008/.., 2007-01-01, 2007-12-31, false",
        "2008/, 2020-01-01, 2020-01-01, true",
        "../2008, 1900-01-01, 1900-01-01, true",
        "../2008, 2009-01-01, 2009-01-01, false",
        "2008, 2008-06-02, 2008-06-01, false",
    })
    void overlaps_the_days_it_may_fall_on(String text, LocalDate from, LocalDate to, boolean expected) {
        assertThat(FactDate.parse(text).overlaps(from, to)).isEqualTo(expected);
    }

    @Test
    void overlaps_everything_up_to_the_ends_of_time() {
        assertThat(FactDate.parse("2008").overlaps(LocalDate.MIN, LocalDate.MAX))
                .isTrue();
        assertThat(FactDate.parse("2008/..").overlaps(LocalDate.MAX, LocalDate.MAX))
                .isTrue();
    }

    @Test
    void dates_are_equal_exactly_when_they_are_written_alike() {
        var dates = List.of(
                "2008",
                "2008~",
                "2008-01",
                "2008-01-01",
                "2008-01-01?",
                "2008-XX",
                "2008/2009",
                "2008/2009~",
                "2008/..",
                "2008/",
                "../2009",
                "/2009");

        for (var date : dates) {
            for (var other : dates) {
                assertThat(FactDate.parse(date).equals(FactDate.parse(other)))
                        .as(date + " and " + other)
                        .isEqualTo(date.equals(other));
            }
        }
    }

    private static void assertRefused(String text, String reason) {
        assertThatExceptionOfType(DateFormatException.class)
                .isThrownBy(() -> FactDate.parse(text))
                .withMessageStartingWith("\"" + text + "\" is not a date: " + reason + "; write ")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
