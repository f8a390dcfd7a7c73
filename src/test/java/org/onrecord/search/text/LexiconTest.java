package org.onrecord.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.search.text.Lexicon.Match;

class LexiconTest {

    private static List<String> cues(String question) {
        return Vocabulary.ALL.questions().find(Tokens.of(question)).stream()
                .map(Match::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "when did it happen, when",
        "how long did it take, how-long",
        "how many visits were there, how-many",
        "why was it stopped, why",
        "who was convicted, who",
        "was she sentenced, sentence",
        "is he in prison, prison",
    })
    void the_words_of_a_question_show_what_it_wants(String question, String cue) {
        assertThat(cues(question)).contains(cue);
    }

    @Test
    void any_inflection_of_a_phrase_fits() {
        assertThat(cues("sentences")).contains("sentence");
        assertThat(cues("sentencing")).contains("sentence");
    }

    @Test
    void a_match_says_which_words_it_covers() {
        var match = Vocabulary.ALL.questions().find(Tokens.of("so how long was it")).stream()
                .filter(found -> found.name().equals("how-long"))
                .findFirst()
                .orElseThrow();

        assertThat(match.start()).isEqualTo(1);
        assertThat(match.end()).isEqualTo(3);
        assertThat(match.covers(0)).isFalse();
        assertThat(match.covers(2)).isTrue();
    }

    @Test
    void words_that_mean_the_same_are_in_one_list() {
        var jailed = Vocabulary.ALL.synonyms().find(Tokens.of("jailed")).stream()
                .map(Match::name)
                .toList();
        var imprisoned = Vocabulary.ALL.synonyms().find(Tokens.of("imprisoned")).stream()
                .map(Match::name)
                .toList();

        assertThat(jailed).isNotEmpty().containsAnyElementsOf(imprisoned);
    }

    @Test
    void words_without_content_are_function_words() {
        assertThat(List.of("the", "was", "who", "of")).allMatch(Lexicon::isFunctionWord);
        assertThat(List.of("trial", "review")).noneMatch(Lexicon::isFunctionWord);
    }
}
