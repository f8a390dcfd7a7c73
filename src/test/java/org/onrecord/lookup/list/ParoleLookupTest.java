package org.onrecord.lookup.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.ids;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;
import static org.onrecord.lookup.LoadedRecords.PETER_CONNELLY;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.FactList;
import org.onrecord.lookup.Queries;
import org.onrecord.model.Confidence;
import org.onrecord.model.Detail.CustodyDetail;
import org.onrecord.model.Fact;

class ParoleLookupTest {

    private static Answer parole(String name) {
        return Queries.asked("parole", "name", name).answer(GREY_HERON);
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
        assertThat(ids(Queries.asked("parole", "name", "sian-harrow", "confidence", Confidence.REPORTED, "limit", 10)
                        .answer(GREY_HERON)))
                .containsExactly("harrow-remanded", "harrow-recalled-2015", "harrow-2024-put-off");
    }

    @Test
    void keeps_the_events_decisions_and_days_asked_for() {
        assertThat(ids(asked("event", CustodyDetail.Event.RECALLED)))
                .containsExactly("harrow-recalled-2015", "harrow-recalled-2023");
        assertThat(ids(asked("decision", CustodyDetail.Decision.REFUSED)))
                .containsExactly("harrow-2012-refused", "harrow-2018-refused");
        assertThat(ids(asked("event", CustodyDetail.Event.DECISION, "from", "2019-05-01")))
                .containsExactly("harrow-2019-reconsideration", "harrow-2024-public");
    }

    @Test
    void nothing_of_that_kind_is_not_nothing_at_all() {
        var none = asked("event", CustodyDetail.Event.EXPIRED);

        assertThat(notFound(none).message()).isEqualTo("no such parole or custody step of Siân Harrow is on record");
    }

    private static Answer asked(Object... others) {
        var all = Stream.concat(Stream.of("name", "sian-harrow"), Stream.of(others));
        return Queries.asked("parole", all.toArray()).answer(GREY_HERON);
    }

    @Test
    void the_shipped_steps_are_in_order_of_time() {
        var view = (FactList)
                found(Queries.asked("parole", "name", "tracey connelly").answer(PETER_CONNELLY))
                        .content();

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
