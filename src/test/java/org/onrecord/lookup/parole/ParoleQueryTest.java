package org.onrecord.lookup.parole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.ids;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;
import static org.onrecord.lookup.LoadedRecords.PETER_CONNELLY;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.DateRange;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.model.Confidence;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Fact;

class ParoleQueryTest {

    private static Answer parole(String name) {
        return ParoleQuery.of(name).answer(GREY_HERON);
    }

    @Test
    void gives_every_step_of_one_person_in_order() {
        assertThat(ids(parole("angstrom")))
                .containsExactly(
                        "angstrom-remanded", "angstrom-released", "angstrom-licence-unknown", "angstrom-expired");
    }

    @Test
    void a_surname_means_the_one_who_has_a_parole_history() {
        var answer = parole("harrow");

        assertThat(found(answer).remarks()).isEmpty();
        assertThat(ids(answer)).hasSize(15).startsWith("harrow-remanded").endsWith("harrow-2024-put-off");
    }

    @Test
    void leaves_out_a_witness_at_the_hearing() {
        // GIVEN somebody who is in a custody fact about somebody else
        var answer = notFound(parole("robin-ashgrove"));

        assertThat(answer.code()).isEqualTo("nothing-matches");
        assertThat(answer.message()).isEqualTo("no parole or custody step of Robin Ashgrove is on record");
    }

    @Test
    void gives_everybody_s_without_a_name() {
        assertThat(ids(parole(null))).hasSize(19).startsWith("angstrom-remanded");
    }

    @Test
    void keeps_the_confidence_asked_for() {
        var filter = new FactFilter(Set.of(Confidence.REPORTED), Set.of(), 10);

        assertThat(ids(new ParoleQuery("sian-harrow", Set.of(), Set.of(), DateRange.ALWAYS, filter).answer(GREY_HERON)))
                .containsExactly("harrow-remanded", "harrow-recalled-2015", "harrow-2024-put-off");
    }

    @Test
    void keeps_the_events_decisions_and_days_asked_for() {
        assertThat(ids(asked(Set.of(CustodyDetail.Event.RECALLED), Set.of(), DateRange.ALWAYS)))
                .containsExactly("harrow-recalled-2015", "harrow-recalled-2023");
        assertThat(ids(asked(Set.of(), Set.of(CustodyDetail.Decision.REFUSED), DateRange.ALWAYS)))
                .containsExactly("harrow-2012-refused", "harrow-2018-refused");
        assertThat(ids(asked(
                        Set.of(CustodyDetail.Event.DECISION),
                        Set.of(),
                        new DateRange(LocalDate.of(2019, 5, 1), LocalDate.MAX))))
                .containsExactly("harrow-2019-reconsideration", "harrow-2024-public");
    }

    @Test
    void nothing_of_that_kind_is_not_nothing_at_all() {
        var none = asked(Set.of(CustodyDetail.Event.EXPIRED), Set.of(), DateRange.ALWAYS);

        assertThat(notFound(none).message()).isEqualTo("no such parole or custody step of Siân Harrow is on record");
    }

    private static Answer asked(
            Set<CustodyDetail.Event> events, Set<CustodyDetail.Decision> decisions, DateRange range) {
        return new ParoleQuery("sian-harrow", events, decisions, range, FactFilter.NONE).answer(GREY_HERON);
    }

    @Test
    void the_shipped_steps_are_in_order_of_time() {
        var view = (FactList)
                found(ParoleQuery.of("tracey connelly").answer(PETER_CONNELLY)).content();

        assertThat(view.facts()).extracting(Fact::date).isSorted();
        assertThat(ids(view.facts()))
                .containsSubsequence(
                        "connelly-released-2013",
                        "connelly-recalled-2015",
                        "connelly-2022-release-directed",
                        "connelly-released-2022",
                        "connelly-recalled-2024");
    }
}
