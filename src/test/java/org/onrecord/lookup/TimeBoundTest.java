package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.lookup.TimeBound.Holds;
import org.onrecord.model.date.FactDate;

class TimeBoundTest {

    @ParameterizedTest
    @CsvSource({
        "2013-10-23, BEFORE",
        "2013-10-24, AFTER",
        "2013-10-25, AFTER",
    })
    void the_day_of_an_exact_bound_counts_as_after_it(LocalDate day, TimeBound expected) {
        assertThat(TimeBound.of(day, FactDate.parse("2013-10-24"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-10,     2015-09-30, BEFORE",
        "2015-10,     2015-10-01, WITHIN",
        "2015-10,     2015-10-31, WITHIN",
        "2015-10,     2015-11-01, AFTER",
        "2015,        2014-12-31, BEFORE",
        "2015,        2015-01-01, WITHIN",
        "2015,        2015-12-31, WITHIN",
        "2015,        2016-01-01, AFTER",
        "2019/2020,   2018-12-31, BEFORE",
        "2019/2020,   2019-01-01, WITHIN",
        "2019/2020,   2020-12-31, WITHIN",
        "2019/2020,   2021-01-01, AFTER",
        "2004-XX,     2004-06-15, WITHIN",
        "201X,        2019-12-31, WITHIN",
        "201X,        2020-01-01, AFTER",
    })
    void a_bound_that_is_not_known_to_the_day_is_wide(String bound, LocalDate day, TimeBound expected) {
        assertThat(TimeBound.of(day, FactDate.parse(bound))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07-07~, 2022-07-06, BEFORE",
        "2022-07-07~, 2022-07-07, WITHIN",
        "2022-07-07~, 2022-07-08, AFTER",
        "2022-07-07?, 2022-07-07, WITHIN",
        "2022-07-07%, 2022-07-07, WITHIN",
        "2024-08~,    2024-07-31, BEFORE",
        "2024-08~,    2024-08-15, WITHIN",
        "2024-08~,    2024-09-01, AFTER",
        "2013?,       2013-06-01, WITHIN",
        "2013?,       2014-01-01, AFTER",
    })
    void a_mark_makes_even_one_day_uncertain_and_widens_nothing(String bound, LocalDate day, TimeBound expected) {
        assertThat(TimeBound.of(day, FactDate.parse(bound))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "../2012,    1900-01-01, WITHIN",
        "../2012,    2012-12-31, WITHIN",
        "../2012,    2013-01-01, AFTER",
        "2012/..,    2011-12-31, BEFORE",
        "2012/..,    2999-01-01, WITHIN",
        "/2012,      1900-01-01, WITHIN",
        "2012/,      2999-01-01, WITHIN",
    })
    void an_open_or_unknown_side_of_a_bound_has_no_end(String bound, LocalDate day, TimeBound expected) {
        assertThat(TimeBound.of(day, FactDate.parse(bound))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-06-18, 2014-02-03, 2010-06-17, NO",
        "2010-06-18, 2014-02-03, 2010-06-18, YES",
        "2010-06-18, 2014-02-03, 2014-02-02, YES",
        "2010-06-18, 2014-02-03, 2014-02-03, NO",
        "2010-06-18,           , 2010-06-17, NO",
        "2010-06-18,           , 2010-06-18, YES",
        "2010-06-18,           , 2999-12-31, YES",
    })
    void a_stretch_holds_from_its_first_day_up_to_the_day_it_ends(
            String from, String to, LocalDate day, Holds expected) {
        assertThat(holds(from, to, day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2011-07~, 2019/2020, 2011-06-30, NO",
        "2011-07~, 2019/2020, 2011-07-01, PERHAPS",
        "2011-07~, 2019/2020, 2011-07-31, PERHAPS",
        "2011-07~, 2019/2020, 2011-08-01, YES",
        "2011-07~, 2019/2020, 2018-12-31, YES",
        "2011-07~, 2019/2020, 2019-01-01, PERHAPS",
        "2011-07~, 2019/2020, 2020-12-31, PERHAPS",
        "2011-07~, 2019/2020, 2021-01-01, NO",
        "2015?,    2015-12~,  2015-12-10, PERHAPS",
        "2015?,              , 2015-12-31, PERHAPS",
        "2015?,              , 2016-01-01, YES",
    })
    void a_stretch_holds_perhaps_inside_its_uncertain_bounds(String from, String to, LocalDate day, Holds expected) {
        assertThat(holds(from, to, day)).isEqualTo(expected);
    }

    private static Holds holds(String from, String to, LocalDate day) {
        return TimeBound.holds(day, FactDate.parse(from), to == null ? null : FactDate.parse(to));
    }
}
