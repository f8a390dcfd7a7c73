package org.onrecord.lookup.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.content;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;
import static org.onrecord.lookup.LoadedRecords.PETER_CONNELLY;
import static org.onrecord.lookup.Records.interval;
import static org.onrecord.lookup.Records.person;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.lookup.Records;
import org.onrecord.model.AsOf;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;

class StatusQueryTest {

    private static Answer ask(CaseRecord record, String name, String day) {
        return new StatusQuery(name, LocalDate.parse(day)).answer(record);
    }

    private static List<String> keys(Answer answer) {
        return content(StatusPage.class, answer).matching().stream()
                .map(interval -> interval.status().key())
                .toList();
    }

    private static String sentence(CaseRecord record, Answer answer) {
        return new CustodySentence(record)
                .of(content(StatusPage.class, answer).matching().getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "sian-harrow,  2010-06-17, remand",
        "sian-harrow,  2010-06-18, serving",
        "sian-harrow,  2014-02-02, serving",
        "sian-harrow,  2014-02-03, released-on-licence",
        "sian-harrow,  2016-01-01, recalled",
        "sian-harrow,  2023-10-31, released-on-licence",
        "sian-harrow,  2024-06-30, recalled",
        "zoe-angstrom, 2009-03-16, remand",
        "zoe-angstrom, 2012-09-29, serving",
        "zoe-angstrom, 2012-10-01, released-on-licence",
        "zoe-angstrom, 2017-01-01, sentence-expired",
    })
    void gives_the_interval_of_the_day_in_the_invented_record(String name, String day, String expected) {
        assertThat(keys(ask(GREY_HERON, name, day))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "tracey-connelly, 2009-05-21, remand",
        "tracey-connelly, 2009-05-22, serving",
        "tracey-connelly, 2014-06-01, released-on-licence",
        "tracey-connelly, 2015-02-10, released-on-licence",
        "tracey-connelly, 2015-02-11, recalled",
        "tracey-connelly, 2016-01-01, recalled",
        "tracey-connelly, 2023-01-01, released-on-licence",
        "tracey-connelly, 2025-10-31, recalled",
        "steven-barker,   2016-01-01, serving",
        "jason-owen,      2012-01-01, released-on-licence",
        "jason-owen,      2023-01-01, sentence-expired",
    })
    void gives_the_interval_of_the_day_in_the_shipped_record(String name, String day, String expected) {
        assertThat(keys(ask(PETER_CONNELLY, name, day))).containsExactly(expected);
    }

    @Test
    void without_a_day_it_answers_for_the_last_one_that_the_record_reaches() {
        var view = content(StatusPage.class, new StatusQuery("tracey-connelly", null).answer(PETER_CONNELLY));

        assertThat(view.isNow()).isTrue();
        assertThat(view.day()).isEqualTo("2025-10-31");
        assertThat(view.matching()).extracting(CustodyInterval::status).containsExactly(CustodyStatus.RECALLED);
        assertThat(AsOf.of(PETER_CONNELLY, view.topic()).note()).contains("put off until March 2026");
    }

    @Test
    void the_whole_history_stands_beside_the_answer_in_order() {
        var view = content(StatusPage.class, ask(PETER_CONNELLY, "tracey-connelly", "2014-06-01"));

        assertThat(view.isNow()).isFalse();
        assertThat(view.history())
                .extracting(interval -> interval.status().key())
                .containsExactly(
                        "unknown",
                        "remand",
                        "serving",
                        "released-on-licence",
                        "recalled",
                        "released-on-licence",
                        "recalled");
    }

    @ParameterizedTest
    @CsvSource({
        "sian-harrow,  2009-04-15, unknown, remand",
        "sian-harrow,  2015-10-01, released-on-licence, recalled",
        "sian-harrow,  2023-11-30, released-on-licence, recalled",
        "zoe-angstrom, 2012-09-30, serving, released-on-licence",
        "zoe-angstrom, 2015-06-01, released-on-licence, unknown",
    })
    void a_day_inside_an_uncertain_bound_gives_both_intervals(String name, String day, String before, String after) {
        assertThat(keys(ask(GREY_HERON, name, day))).containsExactly(before, after);
    }

    @Test
    void a_bound_worked_out_to_a_day_is_uncertain_on_that_day_alone() {
        assertThat(keys(ask(PETER_CONNELLY, "tracey-connelly", "2022-07-06"))).containsExactly("recalled");
        assertThat(keys(ask(PETER_CONNELLY, "tracey-connelly", "2022-07-07")))
                .containsExactly("recalled", "released-on-licence");
        assertThat(keys(ask(PETER_CONNELLY, "tracey-connelly", "2022-07-08"))).containsExactly("released-on-licence");
    }

    @Test
    void a_day_before_the_first_interval_is_not_on_record() {
        var answer = notFound(ask(GREY_HERON, "zoe-angstrom", "2009-03-15"));

        assertThat(answer.code()).isEqualTo("status-not-on-record");
        assertThat(answer.message()).isEqualTo("the custody status of Zoë Ångström on 15 March 2009 is not on record");
        assertThat(answer.hint())
                .isEqualTo("first known: Zoë Ångström was in custody on remand from 16 March 2009 to 18 June 2010.");
    }

    @Test
    void an_unknown_interval_is_not_on_record_and_tells_the_last_known() {
        var answer = notFound(ask(LoadedRecords.EARLIER_PETER_CONNELLY, "jason-owen", "2016-01-01"));

        assertThat(answer.code()).isEqualTo("status-not-on-record");
        assertThat(answer.hint())
                .isEqualTo("last known before that day: Jason Owen was in prison on recall from 2013 (uncertain) to"
                        + " about 2014.");
    }

    @Test
    void an_unknown_interval_at_the_beginning_tells_the_first_known() {
        assertThat(notFound(ask(GREY_HERON, "sian-harrow", "2009-03-20")).hint())
                .startsWith("first known: Siân Harrow was in custody on remand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-01", "2026-11-24", "9999-12-31"})
    void a_day_after_the_reach_is_beyond_the_record_and_tells_the_last_known(String day) {
        var answer = notFound(ask(PETER_CONNELLY, "tracey-connelly", day));

        assertThat(answer.code()).isEqualTo("beyond-record");
        assertThat(answer.message())
                .startsWith("the record goes up to 31 October 2025; it does not give the custody status on ");
        assertThat(answer.hint())
                .isEqualTo("last known: Tracey Connelly has been in prison on recall since about August 2024; no change"
                        + " on record up to 31 October 2025.");
    }

    @Test
    void what_is_not_known_is_never_given_as_the_last_known() {
        // GIVEN somebody of whom nothing is known since 2010
        var record = Records.with(person("ann-lee", "Ann Lee"))
                .and(
                        interval("ann-lee", CustodyStatus.SERVING, "2008-01-01", "2010-01-01"),
                        interval("ann-lee", CustodyStatus.UNKNOWN, "2010-01-01", null))
                .record();

        var last = "Ann Lee was serving a prison sentence from 1 January 2008 to 1 January 2010.";
        assertThat(notFound(ask(record, "ann-lee", "2025-01-01")).hint()).isEqualTo("last known: " + last);
        assertThat(notFound(ask(record, "ann-lee", "2020-01-01")).hint())
                .isEqualTo("last known before that day: " + last);
    }

    @Test
    void a_history_of_which_nothing_is_known_is_not_on_record() {
        var record = Records.with(person("ann-lee", "Ann Lee"))
                .and(interval("ann-lee", CustodyStatus.UNKNOWN, "2010-01-01", null))
                .record();

        assertThat(notFound(ask(record, "ann-lee", "2020-01-01")).hint()).isNull();
        assertThat(notFound(ask(record, "ann-lee", "2025-01-01")).code()).isEqualTo("beyond-record");
        assertThat(notFound(ask(record, "ann-lee", "2025-01-01")).hint()).isNull();
    }

    @Test
    void somebody_without_a_custody_history_is_not_on_record() {
        var answer = notFound(ask(PETER_CONNELLY, "sharon-shoesmith", "2010-01-01"));

        assertThat(answer.code()).isEqualTo("status-not-on-record");
        assertThat(answer.message()).isEqualTo("no custody history of Sharon Shoesmith is on record");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2010-01-01 | Siân Harrow was in custody on remand from about April 2009 to 18 June 2010.",
                "2012-01-01 | Siân Harrow was serving a prison sentence from 18 June 2010 to 3 February 2014.",
                "2015-01-01 | Siân Harrow was out of prison on licence from 3 February 2014 to October 2015 (uncertain).",
                "2024-01-01 | Siân Harrow has been in prison on recall since about November 2023; no change on record up to"
                        + " 30 June 2024.",
            })
    void says_an_interval_as_a_sentence_that_stands_alone(String day, String expected) {
        assertThat(sentence(GREY_HERON, ask(GREY_HERON, "sian-harrow", day))).isEqualTo(expected);
    }

    @Test
    void says_that_a_sentence_ran_out() {
        assertThat(sentence(GREY_HERON, ask(GREY_HERON, "zoe-angstrom", "2020-01-01")))
                .startsWith(
                        "Zoë Ångström is no longer under sentence (expired about December 2016); no change on record up to");
    }

    @Test
    void without_a_name_it_is_everybodys() {
        var answer = found(new StatusQuery(null, LocalDate.parse("2010-01-01")).answer(PETER_CONNELLY));
        assertThat(answer.content().size()).isGreaterThan(2);
    }
}
