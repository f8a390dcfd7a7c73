package org.onrecord.ask.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.understand.Sample.about;
import static org.onrecord.ask.understand.Sample.question;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.search.text.Token;

class FrameReaderTest {

    private static String content(String text) {
        return String.join(
                " ", question(text).contentTokens().stream().map(Token::word).toList());
    }

    @Test
    void what_is_left_without_names_dates_and_function_words_is_content() {
        assertThat(content("What was Siân Harrow charged with in 2008?")).isEqualTo("charged");
        assertThat(content("How often did a social worker visit the harbour?")).contains("social worker", "harbour");
    }

    @Test
    void names_dates_and_what_is_wanted_are_found() {
        var question = question("When was Siân Harrow sentenced in 2009?");

        assertThat(about(question)).containsExactly("sian-harrow");
        assertThat(question.has("when")).isTrue();
        assertThat(question.has("sentence")).isTrue();
        assertThat(question.span()).isNotNull();
    }

    @Test
    void what_the_case_is_called_says_nothing() {
        assertThat(question("who was sentenced for it").mentions()).isEmpty();
        assertThat(content("the mother of peter vale")).doesNotContain("vale");
    }

    @Test
    void words_before_what_were_they_are_part_of_the_question() {
        assertThat(content("the warning signs at the harbour, what were they")).contains("signs", "harbour");
        assertThat(content("the captain got off murder, what was he convicted of"))
                .doesNotContain("murder");
    }

    @Test
    void a_slip_is_corrected_and_told() {
        var question = question("what was she chraged with");

        assertThat(question.corrections()).containsExactly("chraged → charged");
        assertThat(content("what was she chraged with")).isEqualTo("charged");
    }

    @Test
    void a_misspelt_name_is_found() {
        var question = question("when was sian harow sentenced");

        assertThat(about(question)).containsExactly("sian-harrow");
    }

    @Test
    void proceedings_are_found_by_what_they_are_called() {
        assertThat(question("who was acquitted in the ferry trial").proceedings())
                .singleElement()
                .satisfies(named -> assertThat(named.ids()).containsExactly("first-trial"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I was reading about this, when was Siân Harrow charged?",
                "My friend told me of it; and when was Siân Harrow charged?",
                "I'm curious, when was Siân Harrow charged? Thanks.",
            })
    void what_people_say_of_themselves_first_is_left_out(String text) {
        assertThat(question(text).tokens().getFirst().word()).isEqualTo("when");
        assertThat(content(text)).isEqualTo("charged");
    }

    @Test
    void a_clause_that_is_no_question_stays() {
        assertThat(content("After the harbour was inspected, was anybody charged?"))
                .isEqualTo("harbour inspected charged");
    }

    @Test
    void what_comes_after_as_opposed_to_is_not_asked() {
        assertThat(about(question("what did Siân Harrow get as opposed to Tobias Harrow")))
                .containsExactly("sian-harrow");
    }

    @Test
    void a_clause_of_time_or_circumstance_stands_aside() {
        var question = question("how many visits were there when Siân Harrow was charged");
        var charged = question.tokens().stream().map(Token::word).toList().indexOf("charged");

        assertThat(question.isAside(charged)).isTrue();
        assertThat(question.isAside(1)).isFalse();
    }

    @Test
    void what_somebody_got_is_a_sentence() {
        assertThat(question("how long did Siân Harrow get").has("sentence")).isTrue();
        assertThat(question("what did he get").has("sentence")).isTrue();
        assertThat(question("what did the council get").has("sentence")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "was she released, true",
        "and was she released, true",
        "did he plead guilty, true",
        "when was she released, false",
        "released, false",
    })
    void an_auxiliary_first_asks_for_yes_or_no(String text, boolean isYesNo) {
        assertThat(question(text).isYesNo()).isEqualTo(isYesNo);
    }

    @ParameterizedTest
    @CsvSource({
        "and Tobias Harrow, true",
        "what about the council, true",
        "but why, true",
        "what happened next, false",
        "who was charged, false",
    })
    void some_words_go_on_from_the_last_question(String text, boolean isContinuation) {
        assertThat(question(text).isContinuation()).isEqualTo(isContinuation);
    }

    @Test
    void what_is_to_come_and_what_ought_to_be_is_noticed() {
        assertThat(question("will she be released").asksForecast()).isTrue();
        assertThat(question("should she be released").asksJudgement()).isTrue();
        assertThat(question("should she have been released").asksJudgement()).isFalse();
        assertThat(question("was she released").asksForecast()).isFalse();
    }

    @Test
    void after_an_exclamation_what_goes_on_is_the_question() {
        assertThat(question("Seriously?? And the harbour").contentTokens())
                .extracting(Token::word)
                .containsExactly("harbour");
        assertThat(question("Who ran the harbour? And be quick").contentTokens())
                .extracting(Token::word)
                .doesNotContain("quick");
    }

    @Test
    void what_answer_somebody_got_is_no_sentence() {
        assertThat(question("what did Siân Harrow get").has("sentence")).isTrue();
        assertThat(question("what answer did Siân Harrow get").has("sentence")).isFalse();
    }

    @Test
    void of_a_very_long_question_the_beginning_is_read() {
        assertThat(question("harbour ".repeat(500)).tokens()).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "???", "...", "'"})
    void nothing_is_a_question_without_words(String text) {
        assertThat(question(text).tokens()).isEmpty();
        assertThat(question(text).isBare()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "who was not convicted, true",
        "which of them wasn't charged, true",
        "who was never sentenced, true",
        "was she charged or not, false",
        "was he found not guilty, false",
        "didn't she plead guilty, false",
        "so wasn't Siân Harrow charged, false",
        "who was convicted, false",
    })
    void a_negation_is_noticed_unless_it_only_asks_for_a_yes(String text, boolean isNegated) {
        assertThat(question(text).has("negated")).isEqualTo(isNegated);
    }

    @ParameterizedTest
    @CsvSource({
        "who got the longest sentence, longest",
        "whose was the lightest, shortest",
        "when was she charged again, again",
        "how long after the trial was she charged, interval",
        "and the other two, others",
        "were both charged, both",
        "were all three of them charged, all",
        "what is the most recent charge, last",
        "who came after him, successor",
        "who was found not guilty, cleared",
    })
    void what_is_compared_counted_or_chosen_is_a_cue(String text, String cue) {
        assertThat(question(text).values()).contains(cue);
    }

    @Test
    void a_name_alone_asks_who_that_is() {
        assertThat(question("Marta Fenn").isIdentity()).isTrue();
        assertThat(question("the engineer?").isIdentity()).isTrue();
        assertThat(question("and Marta Fenn?").isIdentity()).isFalse();
        assertThat(question("Marta Fenn in 2008").isIdentity()).isFalse();
    }
}
