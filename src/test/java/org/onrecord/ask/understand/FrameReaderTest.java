package org.onrecord.ask.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.understand.Sample.about;
import static org.onrecord.ask.understand.Sample.question;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.lookup.Records;
import org.onrecord.search.names.MentionFinder;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when was Sian Harow released | “Sian Harow” is read as Siân Harrow",
                "when was Tobais Harrow sentenced | “Tobais Harrow” is read as Tobias Harrow",
                "when was Siân Harrow released | ''",
                "what did the engineer's mother say | ''",
                "when was Sian Hollow released | ''"
            })
    void an_answer_says_how_a_misspelt_name_was_read(String text, String reading) {
        assertThat(String.join("; ", question(text).readings())).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "did the judge reject the deal | ''",
                "what did the Deal report say | ruth-deal",
                "did Mr Deal reject it | ruth-deal",
                "did judge deal reject it | ''",
                "did ruth deal reject it | ruth-deal",
                "did deal's court reject it | ''",
                "DID THE JUDGE REJECT THE DEAL | ''",
                "what did rush say about the price | ''",
                "what did Price say | bo"
            })
    void a_surname_that_is_also_a_common_word_needs_a_first_name_a_title_or_a_capital(String text, String ids) {
        var record = Records.with(Records.event("made", "2001", "A deal was made.", "ruth-deal", "bo"))
                .and(Records.person("ruth-deal", "Ruth Deal"), Records.person("bo", "Bo Price"))
                .record();
        var reader = new FrameReader(record, new MentionFinder(record), Map.of());

        assertThat(String.join(" ", about(reader.read(text)))).isEqualTo(ids);
    }

    @Test
    void proceedings_are_found_by_what_they_are_called() {
        assertThat(question("who was acquitted in the ferry trial").proceedings())
                .singleElement()
                .satisfies(named -> assertThat(named.ids()).containsExactly("first-trial"));
    }

    @Test
    void a_clause_that_is_no_question_stays() {
        assertThat(content("After the harbour was inspected, was anybody charged?"))
                .isEqualTo("harbour inspected charged");
    }

    @Test
    void a_clause_of_time_or_circumstance_stands_aside() {
        var question = question("how many visits were there when Siân Harrow was charged");
        var charged = question.tokens().stream().map(Token::word).toList().indexOf("charged");

        assertThat(question.isAside(charged)).isTrue();
        assertThat(question.isAside(1)).isFalse();
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
        assertThat(question(text).has(Frame.WHETHER)).isEqualTo(isYesNo);
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
}
