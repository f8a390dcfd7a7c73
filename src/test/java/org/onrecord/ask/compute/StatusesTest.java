package org.onrecord.ask.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Records.detail;
import static org.onrecord.lookup.Records.event;
import static org.onrecord.lookup.Records.fact;
import static org.onrecord.lookup.Records.person;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.FollowUps;
import org.onrecord.ask.understand.FrameReader;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.Records;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.CustodyStatus;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.names.MentionFinder;

/** Whether somebody is or was in prison, from the intervals of an invented record that reaches the end of 2024. */
class StatusesTest {
    private static final CaseRecord RECORD = Records.with(
                    person("ann", "Ann Larch"),
                    person("ben", "Ben Moor"),
                    person("cal", "Cal Reed"),
                    person("dee", "Dee Hart"),
                    person("eve", "Eve Stone"))
            .and(convicted("ann"), convicted("ben"), convicted("cal"), convicted("dee"))
            .and(
                    event("ann-jailed", "2010-03-01", "Ann Larch was sentenced.", "ann"),
                    event("ann-out", "2014-06-15", "Ann Larch was released.", "ann"),
                    event("ann-back", "2016", "Ann Larch was recalled.", "ann"),
                    event("ben-held", "2009-01-01", "Ben Moor was held.", "ben"),
                    event("cal-jailed", "2010-03-01", "Cal Reed was sentenced.", "cal"),
                    event("cal-free", "2013-05-01", "The sentence of Cal Reed ran out.", "cal"))
            .and(
                    during("ann", CustodyStatus.SERVING, "2010-03-01", "2014-06-15", "ann-jailed"),
                    during("ann", CustodyStatus.RELEASED_ON_LICENCE, "2014-06-15", "2016", "ann-out"),
                    during("ann", CustodyStatus.RECALLED, "2016", null, "ann-back"),
                    during("ben", CustodyStatus.REMAND, "2009-01-01", "2009-12-01", "ben-held"),
                    Records.interval("ben", CustodyStatus.UNKNOWN, "2009-12-01", null),
                    during("cal", CustodyStatus.SERVING, "2010-03-01", "2013-05-01", "cal-jailed"),
                    during("cal", CustodyStatus.SENTENCE_EXPIRED, "2013-05-01", null, "cal-free"))
            .record();

    private static final FrameReader READER =
            new FrameReader(RECORD, new MentionFinder(RECORD), new TargetIndex(RECORD).vocabulary());
    private static final FollowUps FOLLOW_UPS = new FollowUps(RECORD, READER);

    private static Fact convicted(String person) {
        return fact(
                FactKind.OUTCOME,
                person + "-convicted",
                "2010-02-01",
                "The verdict is on record.",
                detail(
                        OutcomeDetail.FIELDS,
                        "person",
                        person,
                        "proceeding",
                        "the trial",
                        "step",
                        OutcomeStep.VERDICT,
                        "charge",
                        "arson",
                        "result",
                        "guilty"),
                person);
    }

    private static CustodyInterval during(
            String person, CustodyStatus status, String from, @Nullable String to, String fact) {
        var interval = Records.interval(person, status, from, to);
        return new CustodyInterval(person, status, interval.from(), interval.to(), List.of(fact));
    }

    private static NamedQuestion named(String question) {
        return new NamedQuestion(FOLLOW_UPS.complete(READER.read(question), Context.NONE), Context.NONE, RECORD);
    }

    private static List<String> said(Response response) {
        return response.answers().stream().map(AnsweredFact::statement).toList();
    }

    private static List<String> said(String question) {
        return said(Statuses.of(named(question)));
    }

    private static String sentence(Response response) {
        return Objects.requireNonNull(response.message());
    }

    @Test
    void now_is_the_last_day_that_the_record_reaches() {
        var now = Statuses.of(named("is Ann Larch in prison"));

        assertThat(said(now))
                .containsExactly("Ann Larch has been in prison on recall since 2016;"
                        + " no change on record up to 31 December 2024.");
        assertThat(now.message()).isEqualTo("As of 31 December 2024.");
        assertThat(now.understood()).isEqualTo("onrecord status ann");
    }

    @Test
    void a_day_has_the_status_of_its_interval() {
        var then = Statuses.of(named("was Ann Larch in prison on 5 May 2012"));

        assertThat(said(then))
                .containsExactly("Ann Larch was serving a prison sentence from 1 March 2010 to 15 June 2014.");
        assertThat(then.message()).isNull();
        assertThat(then.understood()).isEqualTo("onrecord status ann --on 2012-05-05");
    }

    @Test
    void the_day_of_a_change_is_the_first_of_the_next_status_and_not_the_last_of_the_one_before() {
        assertThat(said("was Ann Larch in prison on 14 June 2014"))
                .singleElement()
                .asString()
                .startsWith("Ann Larch was serving");
        assertThat(said("was Ann Larch in prison on 15 June 2014"))
                .singleElement()
                .asString()
                .startsWith("Ann Larch was out of prison");
    }

    @Test
    void a_day_on_which_either_status_is_possible_has_both() {
        assertThat(said("was Ann Larch in prison on 5 May 2016"))
                .containsExactlyInAnyOrder(
                        "Ann Larch was out of prison on licence from 15 June 2014 to 2016.",
                        "Ann Larch has been in prison on recall since 2016;"
                                + " no change on record up to 31 December 2024.");
    }

    @Test
    void a_period_has_all_its_statuses_the_longest_first() {
        assertThat(said("was Ann Larch in prison in 2014"))
                .containsExactly(
                        "Ann Larch was out of prison on licence from 15 June 2014 to 2016.",
                        "Ann Larch was serving a prison sentence from 1 March 2010 to 15 June 2014.");
    }

    @Test
    void what_is_not_known_is_never_a_status() {
        var now = Statuses.of(named("is Ben Moor in prison"));
        var then = Statuses.of(named("was Ben Moor in prison in 2012"));

        assertThat(now.answers()).isEmpty();
        assertThat(now.reason()).isEqualTo(Reason.NOT_ON_RECORD);
        assertThat(sentence(now))
                .contains("custody status of Ben Moor on 31 December 2024 is not on record")
                .contains("Ben Moor was in custody on remand from 1 January 2009 to 1 December 2009.");
        assertThat(then.answers()).isEmpty();
        assertThat(then.reason()).isEqualTo(Reason.NOT_ON_RECORD);
    }

    @Test
    void nothing_is_said_of_a_day_before_the_first_interval_or_after_the_last_day_of_the_record() {
        var before = Statuses.of(named("was Ann Larch in prison on 1 January 2010"));
        var after = Statuses.of(named("was Ann Larch in prison on 1 January 2025"));

        assertThat(before.answers()).isEmpty();
        assertThat(sentence(before)).contains("on 1 January 2010 is not on record");
        assertThat(after.answers()).isEmpty();
        assertThat(sentence(after)).startsWith("The record goes up to 31 December 2024");
    }

    @Test
    void a_sentence_that_ran_out_is_no_prison() {
        assertThat(said("is Cal Reed in prison"))
                .containsExactly("Cal Reed is no longer under sentence (expired 1 May 2013);"
                        + " no change on record up to 31 December 2024.");
    }

    @Test
    void somebody_without_a_custody_history_has_no_status() {
        assertThat(Statuses.person(named("is Eve Stone in prison"))).isNull();
        assertThat(Statuses.person(named("is Dee Hart in prison"))).isNull();
        assertThat(Statuses.person(named("is Eve Stone in prison like Ann Larch")))
                .isEqualTo("ann");
    }
}
