package org.onrecord.lookup.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.content;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.ids;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.Records.askedBy;
import static org.onrecord.lookup.Records.detail;
import static org.onrecord.lookup.Records.event;
import static org.onrecord.lookup.Records.fact;
import static org.onrecord.lookup.Records.person;
import static org.onrecord.lookup.Records.reported;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.DateRange;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.Records;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.FactKind;

class WhenLookupTest {
    private final CaseRecord record = Records.with(
                    event("third", "2012-03-05", "The lighthouse was sold."),
                    event("first", "2010", "The lighthouse was built."),
                    reported(event("fourth", "2013-07~", "The lighthouse was lit again.")),
                    event("second", "2011-02", "The harbour was dredged."),
                    event("always", "../2014", "A lighthouse needed no keeper."))
            .record();

    private Answer when(boolean isWhole, String... words) {
        return new WhenLookup(List.of(words), DateRange.ALWAYS, isWhole, FactFilter.NONE).answer(record);
    }

    private Answer between(String from, String to) {
        var range = new DateRange(LocalDate.parse(from), LocalDate.parse(to));
        return new WhenLookup(List.of("lighthouse"), range, true, FactFilter.NONE).answer(record);
    }

    @Test
    void gives_the_matching_events_by_date_not_by_rank() {
        assertThat(ids(when(true, "lighthouse"))).containsExactly("always", "first", "third", "fourth");
    }

    @Test
    void short_text_has_the_best_five_first() {
        var answer = when(false, "lighthouse", "sold");

        assertThat(ids(content(FactList.class, answer).brief().shown())).containsExactly("third");
        assertThat(ids(when(false, "lighthouse"))).containsExactly("always", "first", "third", "fourth");
    }

    @Test
    void words_that_only_make_a_question_are_dropped_unless_there_are_no_others() {
        assertThat(ids(when(true, "when", "was", "the", "lighthouse", "sold?"))).containsExactly("third");
        assertThat(ids(when(true, "was"))).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void gives_all_without_words() {
        assertThat(ids(when(true))).containsExactly("always", "first", "second", "third", "fourth");
    }

    @ParameterizedTest
    @CsvSource({
        "2012-03-05, 2012-03-05, always third",
        "2010-06-01, 2010-06-30, always first",
        "2013-07-31, 2020-01-01, always fourth",
        "2014-12-31, 2020-01-01, always",
    })
    void a_range_takes_every_date_that_may_lie_in_it(String from, String to, String expected) {
        assertThat(ids(between(from, to))).containsExactly(expected.split(" "));
    }

    @Test
    void nothing_in_the_range_is_not_on_record() {
        var answer = notFound(between("2015-01-01", "2016-01-01"));

        assertThat(answer.code()).isEqualTo("nothing-matches");
        assertThat(answer.message()).isEqualTo("no event matching “lighthouse” in that period is on record");
        assertThat(notFound(between("2013-01-01", "2012-01-01")).code()).isEqualTo("nothing-matches");
    }

    @Test
    void says_when_only_some_of_the_words_fit() {
        var answer = found(when(true, "harbour", "lighthouse"));

        assertThat(ids(answer)).startsWith("always");
        assertThat(answer.remarks()).hasSize(1);
    }

    @Test
    void words_that_nothing_has_are_not_on_record() {
        assertThat(notFound(when(false, "zeppelin")).message()).isEqualTo("no event matching “zeppelin” is on record");
    }

    @Test
    void the_event_that_is_asked_for_leads_whatever_words_tell_it() {
        var asked = Records.with(
                        askedBy(event("keeper", "2009", "Tom kept the lighthouse when it burned."), "who kept it"),
                        askedBy(
                                event("fire", "2011-05-04", "A fire destroyed the lighthouse."),
                                "when did the lighthouse burn",
                                "what year did the lighthouse burn down",
                                "when was the lighthouse burned"),
                        askedBy(event("report", "2012", "A report on the fire was published."), "who wrote the report"))
                .record();

        var answer =
                new WhenLookup(List.of("lighthouse", "burned"), DateRange.ALWAYS, false, FactFilter.NONE).answer(asked);

        assertThat(ids(content(FactList.class, answer).brief().shown())).startsWith("fire");
        assertThat(found(answer).remarks()).isEmpty();
    }

    @Test
    void a_step_that_is_asked_for_comes_before_what_only_tells_of_it() {
        var tried = Records.with(person("ann-lee", "Ann Lee"))
                .and(
                        askedBy(
                                event("remarks", "2010", "The judge had harsh words.", "ann-lee"),
                                "when was Ann Lee sentenced",
                                "what did the judge say"),
                        askedBy(
                                fact(
                                        FactKind.OUTCOME,
                                        "term",
                                        "2011",
                                        "Ann Lee received four years.",
                                        detail(
                                                OutcomeDetail.FIELDS,
                                                "person",
                                                "ann-lee",
                                                "proceeding",
                                                "trial",
                                                "step",
                                                OutcomeStep.SENTENCE,
                                                "result",
                                                "imprisonment"),
                                        "ann-lee"),
                                "how long did Ann Lee get",
                                "when was Ann Lee sentenced and to what"))
                .record();

        var answer =
                new WhenLookup(List.of("lee", "sentenced"), DateRange.ALWAYS, false, FactFilter.NONE).answer(tried);

        assertThat(ids(content(FactList.class, answer).brief().shown())).startsWith("term");
    }

    @Test
    void the_event_that_the_record_is_about_is_first_if_it_matches() {
        var ship = Records.with(
                        askedBy(
                                event("book", "2012", "A book about the sinking.", "ann-lee"),
                                "when did the book on the sinking appear"),
                        event("sinking", "2009", "The ship sank: it was the sinking of the year."))
                .and(person("ann-lee", "Ann Lee"))
                .about("sinking")
                .record();

        var answer = new WhenLookup(List.of("sinking"), DateRange.ALWAYS, false, FactFilter.NONE).answer(ship);

        assertThat(ids(content(FactList.class, answer).brief().shown())).startsWith("sinking");
    }

    @Test
    void a_period_lists_what_begins_in_it_first() {
        var range = new DateRange(LocalDate.parse("2012-01-01"), LocalDate.parse("2012-12-31"));

        var answer = new WhenLookup(List.of(), range, false, FactFilter.NONE).answer(record);

        assertThat(ids(answer)).containsExactly("third", "always");
    }
}
