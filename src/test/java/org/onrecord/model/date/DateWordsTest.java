package org.onrecord.model.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2008-11-11 | 11 November 2008",
                "2008-11-01 | 1 November 2008",
                "2008-11    | November 2008",
                "2008       | 2008",
                "0033-04    | April 0033",
            })
    void says_a_plain_date(String edtf, String words) {
        assertThat(FactDate.parse(edtf).inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2006-06~    | about June 2006",
                "2022-03-30~ | about 30 March 2022",
                "2013?       | 2013, uncertain",
                "2013-05-01? | 1 May 2013, uncertain",
                "2013%       | about 2013, uncertain",
            })
    void says_what_the_mark_at_the_end_means(String edtf, String words) {
        assertThat(FactDate.parse(edtf).inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "201X        | some time in the 2010s",
                "20XX        | some time in 2000 to 2099",
                "2004-XX     | some month of 2004",
                "1985-04-XX  | some day in April 1985",
                "1985-XX-XX  | some day in 1985",
            })
    void says_that_digits_are_not_known(String edtf, String words) {
        assertThat(FactDate.parse(edtf).inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2008-11-11/2008-11-30   | between 11 and 30 November 2008",
                "2009-04-01/2009-05-03   | between 1 April and 3 May 2009",
                "2008-12-31/2009-01-02   | between 31 December 2008 and 2 January 2009",
                "2008-11-11/2009-11-30   | between 11 November 2008 and 30 November 2009",
                "2008-08-06~/2009-05-22  | between about 6 August 2008 and 22 May 2009",
                "2008-11-11~/2008-11-30  | between about 11 November 2008 and 30 November 2008",
                "2008-11-11/2008-11-30~  | between 11 and about 30 November 2008",
                "2008-11-11~/2008-11-30~ | between about 11 and about 30 November 2008",
                "2008-11-11/2008-11-30?  | between 11 and 30 November 2008, end uncertain",
            })
    void says_between_two_days(String edtf, String words) {
        assertThat(FactDate.parse(edtf).inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-03-15/2022-03-16  | 15 and 16 March 2022",
                "2022-03-31/2022-04-01  | 31 March and 1 April 2022",
                "2008-12-31/2009-01-01  | 31 December 2008 and 1 January 2009",
                "2022-03-15/2022-03-16~ | between 15 and about 16 March 2022",
                "2022-03-15?/2022-03-16 | between 15 and 16 March 2022, start uncertain",
            })
    void names_both_of_two_days_in_a_row_unless_one_is_uncertain(String edtf, String words) {
        assertThat(FactDate.parse(edtf).inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2014/2016           | 2014 to 2016",
                "2008-04/2009-03     | April 2008 to March 2009",
                "2006-11/2006-12     | November to December 2006",
                "2006-12-11/2007-01  | 11 December 2006 to January 2007",
                "2009-04/2009-05-01  | April 2009 to 1 May 2009",
                "2017/2022-10        | 2017 to October 2022",
                "2009-12/2010        | December 2009 to 2010",
                "2013-11/2018-01~    | November 2013 to about January 2018",
                "2009-05~/2009-08    | about May 2009 to August 2009",
                "2009-05/2009-08~    | May to about August 2009",
                "2013-10~/2013-11~   | about October to about November 2013",
                "2024~/2026~         | about 2024 to about 2026",
            })
    void says_from_one_month_or_year_to_another(String edtf, String words) {
        assertThat(FactDate.parse(edtf).inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2014/2016?   | 2014 to 2016, end uncertain",
                "2014?/2016   | 2014 to 2016, start uncertain",
                "2014?/2016?  | 2014 to 2016, both ends uncertain",
                "2014~/2016%  | about 2014 to about 2016, end uncertain",
                "2014%/2016%  | about 2014 to about 2016, both ends uncertain",
            })
    void says_which_end_is_uncertain(String edtf, String words) {
        assertThat(FactDate.parse(edtf).inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-06-28/.. | from 28 June 2022",
                "2005-03~/..   | from about March 2005",
                "2005?/..      | from 2005, start uncertain",
                "../2010       | until 2010",
                "../2010%      | until about 2010, end uncertain",
                "2004/         | from 2004, end not known",
                "2004?/        | from 2004, start uncertain, end not known",
                "/2006         | until 2006, start not known",
                "/2006?        | until 2006, start not known, end uncertain",
            })
    void says_that_an_end_is_open_or_not_known(String edtf, String words) {
        assertThat(FactDate.parse(edtf).inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2008-11-11/2008-11-11 | 11 November 2008",
                "2008?/2008?           | 2008, uncertain",
            })
    void says_an_interval_of_one_date_as_that_date(String edtf, String words) {
        assertThat(FactDate.parse(edtf).inWords()).isEqualTo(words);
    }

    @Test
    void names_every_month() {
        var names = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> FactDate.parse("2008-" + (month < 10 ? "0" : "") + month)
                        .inWords());

        assertThat(names)
                .containsExactly(
                        "January 2008",
                        "February 2008",
                        "March 2008",
                        "April 2008",
                        "May 2008",
                        "June 2008",
                        "July 2008",
                        "August 2008",
                        "September 2008",
                        "October 2008",
                        "November 2008",
                        "December 2008");
    }

    @Test
    void says_the_same_in_every_locale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(FactDate.parse("2008-11-11").inWords()).isEqualTo("11 November 2008");
            assertThat(FactDate.parse("201X").edtf()).isEqualTo("201X");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void cuts_the_names_of_months_where_room_is_short() {
        assertThat(FactDate.parse("2008-04/2009-03~").inShortWords()).isEqualTo("Apr 2008 to about Mar 2009");
    }
}
