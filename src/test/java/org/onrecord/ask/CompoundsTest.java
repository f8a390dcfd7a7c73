package org.onrecord.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.LoadedRecords.PETER_CONNELLY;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ask.understand.Context;

/** A step dad is no dad, in questions to the shipped record. */
class CompoundsTest {
    private static final Questions SHIPPED = new Questions(PETER_CONNELLY);

    @ParameterizedTest
    @ValueSource(
            strings = {"who was the step dad", "who was the step-dad", "who was the stepdad", "who was the step father"
            })
    void nobody_asks_for_a_step_dad_and_is_shown_the_father(String question) {
        var reply = SHIPPED.answer(question, Context.NONE, 5);

        var shown = Stream.concat(
                reply.answers().stream().flatMap(answer -> answer.people().stream()),
                reply.nearest().stream()
                        .limit(1)
                        .flatMap(near ->
                                PETER_CONNELLY.factsWith(near.facts()).flatMap(fact -> fact.people().stream())));
        assertThat(shown).contains("steven-barker").doesNotContain("peters-father");
    }

    @Test
    void a_message_has_the_words_as_people_write_them() {
        assertThat(SHIPPED.answer("who is barker's mother in law", Context.NONE, 1)
                        .message())
                .contains("“mother in law”");
    }
}
