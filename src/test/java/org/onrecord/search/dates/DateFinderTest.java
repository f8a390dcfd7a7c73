package org.onrecord.search.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Language;
import org.onrecord.search.text.Tokens;

class DateFinderTest {

    private static DateFinder.Dated found(String question) {
        var dated = DateFinder.find(Tokens.of(question), null);
        assertThat(dated).as("a date in %s", question).isNotNull();
        return dated;
    }

    /** Returns the first and last day, with ".." for no bound. */
    private static String days(String question) {
        var span = found(question).span();
        assertThat(span.month()).as("a month of any year").isNull();
        var from = span.from().equals(LocalDate.MIN) ? ".." : span.from().toString();
        var to = span.to().equals(LocalDate.MAX) ? ".." : span.to().toString();
        return from.equals(to) ? from : from + " " + to;
    }

    @ParameterizedTest
    @CsvSource({
        "what happened on 1 June 2014, 2014-06-01",
        "what happened on 1st June 2014, 2014-06-01",
        "what happened on the 22nd of June 2014, 2014-06-22",
        "what happened on June 1 2014, 2014-06-01",
        "'what happened on June 1, 2014', 2014-06-01",
        "what happened on 2014-06-01, 2014-06-01",
        "what happened on 3 Sept 2007, 2007-09-03",
    })
    void a_day_is_read_however_it_is_written(String question, String day) {
        assertThat(days(question)).isEqualTo(day);
    }

    @Test
    void a_day_in_numbers_has_the_day_before_the_month_as_british_dates_do() {
        assertThat(days("on 05/06/2009")).isEqualTo("2009-06-05");
        assertThat(days("on 15/06/2009")).isEqualTo("2009-06-15");
    }

    @ParameterizedTest
    @CsvSource({
        "in June 2014, 2014-06-01 2014-06-30",
        "in Feb 2008, 2008-02-01 2008-02-29",
        "in June of 2014, 2014-06-01 2014-06-30",
        "in June 07, 2007-06-01 2007-06-30",
        "in 2014-06, 2014-06-01 2014-06-30",
        "in 2014, 2014-01-01 2014-12-31",
    })
    void a_month_or_a_year_is_all_its_days(String question, String days) {
        assertThat(days(question)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "in spring 2023, 2023-03-01 2023-05-31",
        "in early 2010, 2010-01-01 2010-04-30",
        "at the end of 2013, 2013-10-01 2013-12-31",
        "in mid 2011, 2011-05-01 2011-08-31",
        "around Christmas 2008, 2008-12-01 2008-12-31",
        "in the winter of 2008, 2008-11-01 2008-12-31",
    })
    void a_part_of_a_year_is_its_months(String question, String days) {
        assertThat(days(question)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "in 2008-09, 2008-04-01 2009-03-31",
        "in 2008/9, 2008-04-01 2009-03-31",
        "in 2013-2014, 2013-04-01 2014-03-31",
    })
    void two_years_in_a_row_are_a_financial_year(String question, String days) {
        assertThat(days(question)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "since 2009, 2009-01-01 ..",
        "after May 2009, 2009-06-01 ..",
        "before 2009, .. 2008-12-31",
        "until May 2009, .. 2009-05-31",
        "by 22 May 2009, .. 2009-05-22",
    })
    void a_word_before_a_date_opens_one_end(String question, String days) {
        assertThat(days(question)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "between 2009 and 2011, 2009-01-01 2011-12-31",
        "from May 2009 to 3 June 2010, 2009-05-01 2010-06-03",
        "between 2008 and 2009, 2008-01-01 2009-12-31",
    })
    void two_dates_that_are_joined_are_a_stretch_of_time(String question, String days) {
        assertThat(days(question)).isEqualTo(days);
    }

    @Test
    void of_two_dates_that_are_not_joined_the_first_counts() {
        assertThat(days("what was said in 2009 of the trial of 2008")).isEqualTo("2009-01-01 2009-12-31");
    }

    @Test
    void a_day_or_month_without_a_year_is_of_any_year() {
        assertThat(found("what happened on 3 August").span()).isEqualTo(TimeSpan.inAnyYear(Month.AUGUST, 3));
        assertThat(found("what happened in August").span()).isEqualTo(TimeSpan.inAnyYear(Month.AUGUST, 0));
    }

    @Test
    void may_and_march_are_months_only_where_a_month_can_be() {
        assertThat(found("what happened in may").span()).isEqualTo(TimeSpan.inAnyYear(Month.MAY, 0));
        assertThat(days("what happened in March 2009")).isEqualTo("2009-03-01 2009-03-31");
        assertThat(DateFinder.find(Tokens.of("may she be released"), null)).isNull();
        assertThat(DateFinder.find(Tokens.of("did people march to the court"), null))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who was convicted",
                "how many of the 60 visits were missed",
                "in 1745",
                "in 2147483648",
                "the second day of the trial",
                ""
            })
    void what_is_no_date_is_not_read_as_one(String question) {
        assertThat(DateFinder.find(Tokens.of(question), null)).isNull();
    }

    @Test
    void a_day_that_does_not_exist_leaves_its_month() {
        assertThat(days("on 31 February 2009")).isEqualTo("2009-02-01 2009-02-28");
    }

    @Test
    void the_place_of_the_date_is_told_so_that_its_words_are_not_looked_for() {
        var dated = found("was she free on 1 June 2014 or not");

        assertThat(dated.start()).isEqualTo(4);
        assertThat(dated.end()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "what changed in 1999, 1999-01-01 1999-12-31",
        "what was planned for 2099, 2099-01-01 2099-12-31",
        "in 1999 what changed, 1999-01-01 1999-12-31",
        "what changed in 1999-00, 1999-04-01 2000-03-31",
    })
    void the_last_year_of_a_century_is_a_year_unless_00_follows_it(String question, String days) {
        assertThat(days(question)).isEqualTo(days);
    }

    @Test
    void the_word_after_the_last_year_of_a_century_is_no_part_of_the_date() {
        var dated = found("in 1999 what changed");

        assertThat(dated.end() - dated.start()).isEqualTo(1);
    }

    @Test
    void all_dates_are_found_and_a_period_is_one() {
        assertThat(DateFinder.all(Tokens.of("from 2007 to 2009, on 3 May 2010 and in June 2011"), null))
                .extracting(dated -> dated.span().from() + " " + dated.span().to())
                .containsExactly("2007-01-01 2009-12-31", "2010-05-03 2010-05-03", "2011-06-01 2011-06-30");
    }

    @Test
    void the_language_decides_which_number_is_the_month() {
        var tokens = Tokens.of("on 3/10/2019 or 03-04-2019");
        assertThat(DateFinder.remarks(tokens, null))
                .containsExactly("“3/10/2019” is read as 3 October 2019", "“03/04/2019” is read as 3 April 2019");
        assertThat(DateFinder.remarks(tokens, Language.EN_US))
                .containsExactly("“3/10/2019” is read as 10 March 2019", "“03/04/2019” is read as 4 March 2019");
        assertThat(DateFinder.find(tokens, Language.EN_US).span().from()).isEqualTo("2019-03-10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"on 13/10/2019", "on 10/13/2019", "on 3/3/2019", "on March 10, 2019", "on 2019-03-10", "3 of 10"
            })
    void a_date_with_one_meaning_needs_no_remark(String question) {
        for (var language : Language.values()) {
            assertThat(DateFinder.remarks(Tokens.of(question), language)).isEmpty();
            assertThat(DateFinder.find(Tokens.of(question), language))
                    .isEqualTo(DateFinder.find(Tokens.of(question), null));
        }
    }
}
