package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Language;

class TypedDateTest {
    private static final CaseRecord RECORD = new Records().record();

    @ParameterizedTest
    @CsvSource({
        "25/12/2008, 2008-12-25, 2008-12-25",
        "25.12.2008, 2008-12-25, 2008-12-25",
        "25-12-2008, 2008-12-25, 2008-12-25",
        "3/3/2009, 2009-03-03, 2009-03-03",
        "25 December 2008, 2008-12-25, 2008-12-25",
        "25th of December 2008, 2008-12-25, 2008-12-25",
        "25 dec 2008, 2008-12-25, 2008-12-25",
        "'December 25, 2008', 2008-12-25, 2008-12-25",
        "Dec 2008, 2008-12-01, 2008-12-31",
        "February 2008, 2008-02-01, 2008-02-29",
        "may 2008, 2008-05-01, 2008-05-31",
        "spring 2008, 2008-03-01, 2008-05-31",
        "2012, 2012-01-01, 2012-12-31",
        "2008-12-25, 2008-12-25, 2008-12-25",
        "2008-09, 2008-09-01, 2008-09-30",
        "201X, 2010-01-01, 2019-12-31",
        "2008-11-XX, 2008-11-01, 2008-11-30",
        "2006-06~, 2006-06-01, 2006-06-30",
        "12/25/2008, 2008-12-25, 2008-12-25",
        "03/04/2009, 2009-04-03, 2009-04-03",
    })
    void a_date_is_read_as_the_days_that_it_can_mean(String typed, LocalDate first, LocalDate last) {
        var date = TypedDate.parse(typed);
        assertThat(List.of(date.first(() -> RECORD), date.last(() -> RECORD))).containsExactly(first, last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13 September 2007 | 2007-09-13",
                "Sept 2007 | 2007-09",
                "about 2007 | 2007~",
                "circa May 1879 | 1879-05~",
                "possibly 3 May 2007 | 2007-05-03?",
                "between 3 and 5 May 2007 | 2007-05-03/2007-05-05",
                "April to May 2007 | 2007-04/2007-05",
                "from 2009 | 2009/..",
                "until May 2010 | ../2010-05",
                "2007-09~ | 2007-09~",
                "25/12/2008 | 2008-12-25"
            })
    void a_date_in_words_has_the_form_of_the_file(String words, String edtf) {
        assertThat(TypedDate.edtf(words, null)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03/04/2009 | 3 April 2009 or 4 March 2009: write 2009-04-03 or 2009-03-04",
                "3.4.2009 | 3 April 2009 or 4 March 2009: write 2009-04-03 or 2009-03-04",
                "٣/٤/2009 | 3 April 2009 or 4 March 2009: write 2009-04-03 or 2009-03-04",
                "12 11 2009 | 12 November 2009 or 11 December 2009: write 2009-11-12 or 2009-12-11"
            })
    void a_date_that_can_be_read_in_two_ways_needs_a_language(String typed, String readings) {
        assertThatThrownBy(() -> TypedDate.day(typed)).hasMessage("“" + typed + "” can be " + readings);
        assertThat(TypedDate.edtf(typed, Language.EN_GB)).isEqualTo(readings.replaceAll(".* write (\\S+).*", "$1"));
        assertThat(TypedDate.edtf(typed, Language.EN_US)).isEqualTo(readings.replaceAll(".* or ", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/02/2009 | there is no day 31 in February 2009",
                "2009-02-30 | there is no day 30 in February 2009",
                "2008/2010 | this must be a single date, not an interval"
            })
    void what_is_wrong_with_a_date_is_said(String typed, String reason) {
        assertThatThrownBy(() -> TypedDate.parse(typed))
                .hasMessageStartingWith("“" + typed + "” is not a date: " + reason + "; write 25/12/2008, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "25",
                "Dec",
                "25 December",
                "25/12/08",
                "Dec 08",
                "31 February 2009",
                "after 2008",
                "2008/09",
                "2008-11-11T10:00:00Z",
                "07/08",
                "2008 and 2009",
                "2008 barker",
                "25/12/20081"
            })
    void what_is_no_full_date_is_refused(String typed) {
        assertThatThrownBy(() -> TypedDate.parse(typed)).hasMessageStartingWith("“" + typed + "” is not a date: ");
    }

    @Test
    void a_day_must_be_one_day() {
        assertThat(TypedDate.day("25 Dec 2008")).isEqualTo("2008-12-25");
        assertThat(TypedDate.parseDay("25/12/2008").first(() -> RECORD)).isEqualTo("2008-12-25");
        assertThatThrownBy(() -> TypedDate.parseDay("Dec 2008"))
                .hasMessage("“Dec 2008” is not a day: write 25/12/2008, \"25 December 2008\" or 2008-12-25");
    }

    @Test
    void today_is_the_date_of_the_record() {
        var today = TypedDate.parseDay("Today");
        assertThat(List.of(today.first(() -> RECORD), today.last(() -> RECORD)))
                .containsExactly(RECORD.asOf(), RECORD.asOf());
    }
}
