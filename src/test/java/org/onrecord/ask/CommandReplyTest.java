package org.onrecord.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.answer.Response.Suggestion;
import org.onrecord.ask.understand.Context;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.GreyHeron;
import org.onrecord.lookup.Queries;
import org.onrecord.lookup.Query;

class CommandReplyTest {
    private static final Context BEFORE =
            new Context(List.of("ada-quill"), List.of("quill-inquiry"), List.of(), null, null);

    private static Reply reply(Query query) {
        return new CommandReply("/x y", "x y", BEFORE).of(query.answer(GreyHeron.record()));
    }

    static Stream<Query> queries() {
        return Queries.ofGreyHeron();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void every_row_of_a_command_about_the_case_is_an_answer(Query query) {
        var found = (Found) query.answer(GreyHeron.record());
        var reply = reply(query);

        assertThat(reply.reason()).isNull();
        if (reply.answers().isEmpty()) {
            // What is about the record itself, such as its versions, has no facts.
            assertThat(reply.understood()).isEqualTo("onrecord x y");
            return;
        }
        assertThat(reply.answers()).hasSize(found.content().size());
        assertThat(reply.isOnRecord()).isTrue();
        assertThat(reply.understood()).isEqualTo("onrecord x y");
        assertThat(reply.context().answers())
                .containsExactlyElementsOf(
                        reply.answers().stream().map(AnsweredFact::id).toList());
    }

    @Test
    void a_status_takes_its_sentence_from_the_interval_and_the_rest_from_the_fact_at_its_start() {
        var reply = reply(Queries.status("sian-harrow", "2011-01-01"));
        var answer = reply.answers().getFirst();
        var fact = GreyHeron.record().facts().get(answer.id());

        assertThat(answer.statement()).startsWith("Siân Harrow was serving a prison sentence from ");
        assertThat(answer.sources()).isEqualTo(fact.sources());
        assertThat(answer.confidence()).isEqualTo(fact.confidence());
        assertThat(answer.people()).containsExactly("sian-harrow");
        assertThat(reply.message()).isNull();
    }

    @Test
    void an_answer_about_now_says_how_far_the_record_reaches() {
        assertThat(reply(Queries.status("sian-harrow")).message()).startsWith("As of 30 June 2024: ");
        assertThat(reply(Queries.IMPACT).message()).startsWith("As of ");
        assertThat(reply(Queries.inForceOn("2013-01-01")).message()).isNull();
    }

    @Test
    void whom_a_page_is_about_is_spoken_of_last() {
        assertThat(reply(Queries.status("sian-harrow")).context().people()).containsExactly("sian-harrow", "ada-quill");
        assertThat(reply(Queries.who("ada quill")).context().people()).containsExactly("ada-quill");
    }

    @Test
    void what_is_not_found_changes_nothing_that_was_spoken_of() {
        var reply = reply(Queries.who("nobody at all"));

        assertThat(reply.reason()).isEqualTo(Reason.NOT_ON_RECORD);
        assertThat(reply.answers()).isEmpty();
        assertThat(reply.message()).startsWith("No person or body called “nobody at all” is on record.");
        assertThat(reply.context()).isEqualTo(BEFORE);
    }

    @Test
    void a_name_that_fits_several_suggests_each() {
        var reply = reply(Queries.who("the inspector"));

        assertThat(reply.reason()).isEqualTo(Reason.AMBIGUOUS);
        assertThat(reply.suggestions()).extracting(Suggestion::command).containsExactly("onrecord who lord-penhallow");
    }

    @Test
    void a_command_that_cannot_be_asked_says_why_and_what_to_do() {
        var failure = Failure.of(ExitCode.USAGE, "bad-argument", "“x” is no day", "use YYYY-MM-DD");
        var reply = new CommandReply("/x", null, BEFORE).of(GreyHeron.record(), failure);

        assertThat(reply.reason()).isEqualTo(Reason.NOT_UNDERSTOOD);
        assertThat(reply.message()).isEqualTo("“x” is no day. Use YYYY-MM-DD.");
        assertThat(reply.understood()).isNull();
    }
}
