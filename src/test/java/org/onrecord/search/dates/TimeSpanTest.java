package org.onrecord.search.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.onrecord.model.date.FactDate;

class TimeSpanTest {
    private static final TimeSpan MAY_2009 =
            TimeSpan.between(LocalDate.parse("2009-05-01"), LocalDate.parse("2009-05-31"));

    private static double fit(TimeSpan span, String date) {
        return span.fit(FactDate.parse(date));
    }

    @Test
    void just_this_time_fits_best_then_a_part_of_it_then_what_overlaps_it() {
        assertThat(fit(MAY_2009, "2009-05")).isGreaterThan(fit(MAY_2009, "2009-05-22"));
        assertThat(fit(MAY_2009, "2009-05-22")).isGreaterThan(fit(MAY_2009, "2009-05-20/2009-06-10"));
        assertThat(fit(MAY_2009, "2009-05-20/2009-06-10")).isGreaterThan(fit(MAY_2009, "2009"));
        assertThat(fit(MAY_2009, "2009")).isGreaterThan(fit(MAY_2009, "2008/2014"));
        assertThat(fit(MAY_2009, "2008/2014")).isPositive();
    }

    @Test
    void another_time_does_not_fit() {
        assertThat(fit(MAY_2009, "2009-06-01")).isZero();
        assertThat(fit(MAY_2009, "2008")).isZero();
    }

    @Test
    void a_day_of_any_year_fits_that_day_of_each_year() {
        var third = TimeSpan.inAnyYear(Month.AUGUST, 3);

        assertThat(fit(third, "2007-08-03")).isEqualTo(1);
        assertThat(fit(third, "2017-08-03")).isEqualTo(1);
        assertThat(fit(third, "2007-08-04")).isZero();
        assertThat(fit(third, "2007/2009")).isZero();
    }

    @Test
    void a_month_of_any_year_fits_its_days_and_itself_but_no_longer_time() {
        var august = TimeSpan.inAnyYear(Month.AUGUST, 0);

        assertThat(fit(august, "2007-08-03")).isEqualTo(1);
        assertThat(fit(august, "2009-08")).isEqualTo(1);
        assertThat(fit(august, "2009")).isZero();
    }

    @Test
    void a_day_is_a_day_and_an_open_time_has_no_end() {
        var day = LocalDate.parse("2009-05-22");

        assertThat(TimeSpan.between(day, day).isDay()).isTrue();
        assertThat(MAY_2009.isDay()).isFalse();
        assertThat(MAY_2009.isBounded()).isTrue();
        assertThat(TimeSpan.between(day, LocalDate.MAX).isBounded()).isFalse();
        assertThat(TimeSpan.inAnyYear(Month.MAY, 0).isBounded()).isFalse();
    }
}
