package org.onrecord.ask.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.understand.Talk.content;
import static org.onrecord.ask.understand.Talk.people;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Typical conversations about the shipped record and an invented one. */
class ConversationTest {
    private static final Talk SHIPPED = Talk.ofThe("facts/peter-connelly.json");
    private static final Talk FERRY = Talk.ofThe("src/test/resources/records/grey-heron.json");

    @BeforeEach
    void begin() {
        SHIPPED.afresh();
        FERRY.afresh();
    }

    private static Talk afterThePlea() {
        return SHIPPED.heard("did the mum plead guilty", "connelly-plea-causing-or-allowing");
    }

    @ParameterizedTest
    @CsvSource({
        "and the lodger?, jason-owen",
        "what about the lodger, jason-owen",
        "what about that lodger then, jason-owen",
        "and him, steven-barker",
        "and her boyfriend?, steven-barker",
        "'no, the boyfriend', steven-barker",
        "'sorry, Barker', steven-barker",
        "did the lodger too, jason-owen",
        "was it the same for the lodger, jason-owen",
        "and barkr?, steven-barker",
    })
    void another_person_is_asked_the_same(String followUp, String person) {
        var merged =
                afterThePlea().heard("and her boyfriend?", "barker-denied-s5").then(followUp);

        assertThat(people(merged)).containsExactly(person);
        assertThat(content(merged)).containsExactly("plead", "guilty");
        assertThat(merged.isRepeated()).isTrue();
    }

    @Test
    void and_him_is_the_man_of_the_answer() {
        var merged = SHIPPED.heard("was the lodger convicted of murder", "owen-murder-directed-acquittal")
                .then("and of rape?");

        assertThat(people(merged)).containsExactly("jason-owen");
        assertThat(content(merged)).containsExactly("rape");
    }

    @Test
    void why_asks_the_reason_of_what_was_asked_and_keeps_its_own_word() {
        var merged =
                SHIPPED.heard("when was Maria Ward dismissed", "ward-dismissed").then("why?");

        assertThat(people(merged)).containsExactly("maria-ward");
        assertThat(merged.frame().tokens().getFirst().word()).isEqualTo("why");
        assertThat(content(merged)).containsExactly("dismissed");
        assertThat(merged.frame().has("why")).isTrue();
        assertThat(merged.frame().has("when")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"what about the other two", "and the other two?", "and the others?", "the other two"})
    void the_others_are_not_the_one_spoken_of(String followUp) {
        var merged = afterThePlea().then(followUp);

        assertThat(people(merged)).isEmpty();
        assertThat(content(merged)).containsExactly("plead", "guilty");
    }

    @Test
    void who_came_after_him_asks_for_a_successor() {
        var merged = SHIPPED.heard("what happened to the council leader", "meehan-resigns")
                .then("who came after him");

        assertThat(people(merged)).containsExactly("george-meehan");
        assertThat(merged.frame().has("successor")).isTrue();
        assertThat(merged.frame().tokens()).isEqualTo(merged.asked().tokens());
    }

    @ParameterizedTest
    @ValueSource(strings = {"when was that", "when was that?", "and when?", "when did that happen"})
    void when_was_that_is_about_the_fact_just_told(String followUp) {
        var merged = SHIPPED.heard("was Maria Ward dismissed", "ward-dismissed").then(followUp);

        assertThat(content(merged)).containsExactly("dismissed");
        assertThat(merged.frame().has("when")).isTrue();
    }

    @Test
    void a_question_with_words_of_its_own_is_one_of_its_own() {
        var merged = SHIPPED.heard("what sentence did Barker get", "sentence-barker-s5-twelve")
                .then("so who was to blame then");

        assertThat(merged.frame().tokens()).isEqualTo(merged.asked().tokens());
        assertThat(content(merged)).containsExactly("blame");
        assertThat(merged.frame().span()).isNull();
        assertThat(merged.isRepeated()).isFalse();
    }

    @Test
    void how_long_for_asks_the_length_of_what_was_told() {
        var merged = SHIPPED.heard("was Dr Ikwueke suspended", "ikwueke-suspended-2010")
                .then("how long for");

        assertThat(people(merged)).containsExactly("jerome-ikwueke");
        assertThat(content(merged)).containsExactly("suspended");
        assertThat(merged.frame().has("how-long")).isTrue();
    }

    @Test
    void and_the_appeal_is_that_of_the_same_person() {
        var merged = SHIPPED.heard("how did Shoesmith do in the High Court", "shoesmith-high-court-loses")
                .then("and the appeal?");

        assertThat(people(merged)).contains("sharon-shoesmith");
        assertThat(content(merged)).containsExactly("appeal");
        assertThat(merged.frame().has("appeal")).isTrue();
    }

    @Test
    void another_person_and_another_event_leave_the_earlier_event() {
        var merged = afterThePlea().then("when was the lodger released");

        assertThat(people(merged)).containsExactly("jason-owen");
        assertThat(content(merged)).containsExactly("released");
    }

    @Test
    void another_year_asks_the_same_of_another_time() {
        var merged = FERRY.heard("was Siân Harrow in prison in 2014", "harrow-released-2014")
                .then("and in 2016?");

        assertThat(people(merged)).containsExactly("sian-harrow");
        assertThat(Objects.requireNonNull(merged.frame().span()).from()).isEqualTo(LocalDate.parse("2016-01-01"));
        assertThat(merged.frame().has("prison")).isTrue();
    }

    @Test
    void a_subject_is_taken_from_the_question_when_it_was_not_answered() {
        var merged = SHIPPED.heard("what did the lodger have for breakfast").then("when was he released");

        assertThat(people(merged)).containsExactly("jason-owen");
    }

    @Test
    void they_are_both_of_whom_the_question_asked() {
        var both = SHIPPED.heard("what did Barker and Owen get", "sentence-barker-s5-twelve");

        assertThat(people(both.then("when were they released"))).containsExactly("steven-barker", "jason-owen");
    }

    @Test
    void the_name_alone_answers_the_question_back() {
        var merged = SHIPPED.heard("what did Barker and Owen get", "sentence-barker-s5-twelve")
                .heard("when was he released")
                .then("Owen");

        assertThat(people(merged)).containsExactly("jason-owen");
        assertThat(content(merged)).containsExactly("released");
    }

    @Test
    void one_who_was_named_alone_is_meant_rather_than_those_of_the_answer() {
        var merged = SHIPPED.heard("was Jason Owen convicted", "no-murder-conviction")
                .then("when was he released");

        assertThat(people(merged)).containsExactly("jason-owen");
    }

    @Test
    void a_pronoun_that_is_part_of_a_description_means_nobody_besides() {
        assertThat(people(afterThePlea().then("what did her boyfriend say"))).containsExactly("steven-barker");
    }

    @Test
    void who_was_she_asks_for_the_person_not_for_the_event() {
        var merged = SHIPPED.heard("which social worker was dismissed", "ward-dismissed")
                .then("who was she");

        assertThat(content(merged)).isEmpty();
        assertThat(people(merged)).containsExactly("maria-ward");
    }

    @Test
    void who_killed_him_is_about_the_one_who_died() {
        var merged = SHIPPED.heard("when was Jason Owen released", "owen-released-2011")
                .then("so who killed him");

        assertThat(people(merged)).containsExactly("peter-connelly");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how many people were convicted of murder",
                "which of them is out now",
                "did any of them appeal",
                "who wasn't released"
            })
    void what_is_asked_of_everybody_is_not_about_the_one_who_was_spoken_of(String question) {
        var merged = SHIPPED.heard("when was Jason Owen released", "owen-released-2011")
                .then(question);

        assertThat(people(merged)).doesNotContain("jason-owen");
    }

    @Test
    void a_change_of_subject_forgets_what_was_spoken_of() {
        var merged = afterThePlea().then("new topic: who led the second review");

        assertThat(people(merged)).isEmpty();
    }

    @Test
    void an_unsure_answer_binds_nobody_who_was_taken_from_the_context() {
        var talk = SHIPPED.heard("when was Maria Ward dismissed", "ward-dismissed")
                .heard("what did Gillie Christou say", "christou-dismissed")
                .heard("where did they both go on holiday");

        assertThat(people(talk.then("when was she dismissed"))).containsExactly("gillie-christou");
    }

    @Test
    void another_case_stays_the_subject_until_somebody_is_named() {
        var talk = SHIPPED.heard("who killed Victoria Climbié");

        assertThat(talk.then("and how many years did they get").frame().otherCase())
                .isEqualTo("victoria-climbie");
        assertThat(talk.then("and what did Jason Owen get").frame().otherCase()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did baby p's mum get parole",
                "did the baby p mum get parole",
                "in the baby p case, who was convicted"
            })
    void a_question_that_names_this_case_leaves_the_other_case(String question) {
        var talk = SHIPPED.heard("who killed Victoria Climbié");

        assertThat(talk.then(question).frame().otherCase()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what sentences did the killers get",
                "was the social worker sacked",
                "who was the judge at the trial",
                "did they appeal against their sentences in the end"
            })
    void a_question_that_names_nobody_stays_with_the_other_case(String question) {
        var talk = SHIPPED.heard("who killed Victoria Climbié");

        assertThat(talk.then(question).frame().otherCase()).isEqualTo("victoria-climbie");
    }

    @Test
    void a_choice_is_made_among_all_the_people_of_the_last_question() {
        var merged = SHIPPED.heard("who got the longest sentence", "sentence-barker-rape-life-ten")
                .then("and the shortest?");

        assertThat(people(merged)).isEmpty();
        assertThat(merged.frame().has("shortest")).isTrue();
        assertThat(merged.frame().has("longest")).isFalse();
    }
}
