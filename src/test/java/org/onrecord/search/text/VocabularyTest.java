package org.onrecord.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.search.text.Lexicon.Match;
import org.onrecord.search.text.Lexicon.Phrase;
import org.onrecord.search.text.Lexicon.Slot;

class VocabularyTest {
    private static final Vocabulary CORE = Vocabulary.of(List.of());

    private static final Vocabulary JUSTICE = Vocabulary.of(List.of("justice"));
    private static final Vocabulary CHILDREN = Vocabulary.of(List.of("child-protection"));

    private static List<String> found(Lexicon lexicon, String text) {
        return lexicon.find(Tokens.of(text)).stream()
                .map(Match::name)
                .distinct()
                .toList();
    }

    /** The phrases of a file, each with the name of its list. */
    private static Set<Map.Entry<String, List<String>>> phrases(String file) {
        return Lexicon.phrases(file, new HashMap<>()).stream()
                .map(phrase -> Map.entry(phrase.name(), phrase.stems()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "was she jailed",
                "the parole board",
                "bail",
                "the manslaughter trial",
                "struck off",
                "the defendants",
                "my child",
                "social services",
                "bruises",
                "the local authority",
                "taken into care"
            })
    void a_record_without_vocabularies_has_no_phrase_of_justice_or_child_protection(String text) {
        var told = Stream.of(JUSTICE, CHILDREN)
                .anyMatch(one -> one.synonyms().find(Tokens.of(text)).size()
                                + one.questions().find(Tokens.of(text)).size()
                        > CORE.synonyms().find(Tokens.of(text)).size()
                                + CORE.questions().find(Tokens.of(text)).size());

        assertThat(told).as("a vocabulary knows it").isTrue();
        assertThat(found(CORE.synonyms(), text)).isEmpty();
        assertThat(CORE.questions().find(Tokens.of(text)))
                .extracting(match -> Vocabulary.slot(match.name()))
                .doesNotContain(Slot.EVENT, Slot.BESIDE, Slot.DECLINED);
    }

    @ParameterizedTest
    @CsvSource({"lexicon.txt", "synonyms.txt"})
    void no_phrase_is_in_the_core_and_in_a_vocabulary_with_the_same_meaning(String file) {
        for (var name : Vocabulary.NAMES) {
            assertThat(phrases("vocabulary/" + name + "/" + file)).doesNotContainAnyElementsOf(phrases(file));
        }
    }

    @Test
    void a_vocabulary_adds_phrases_declined_questions_and_classes() {
        assertThat(found(JUSTICE.questions(), "is he in prison")).contains("prison");
        assertThat(found(JUSTICE.synonyms(), "a toddler")).isEmpty();
        assertThat(found(CHILDREN.synonyms(), "a toddler")).contains("child");
        assertThat(found(Vocabulary.ALL.synonyms(), "the toddler was bruised in court"))
                .contains("child", "bruise", "trial");
        assertThat(JUSTICE.ofClass("title")).contains("dr", "judge");
        assertThat(CORE.ofClass("title")).contains("dr").doesNotContain("judge");
        assertThat(CORE.declined().get("other-case")).noneMatch(question -> question.contains("letby"));
        assertThat(JUSTICE.declined().get("other-case")).anyMatch(question -> question.contains("letby"));
    }

    @Test
    void the_slot_of_a_value_is_the_same_for_every_record() {
        assertThat(Vocabulary.slot("parole")).isEqualTo(Slot.EVENT);
        assertThat(Vocabulary.slot("needs-help")).isEqualTo(Slot.DECLINED);
        assertThatThrownBy(() -> Vocabulary.slot("parol")).hasMessageContaining("parol");
        assertThat(Vocabulary.ALL.questions().find(Tokens.of("who was jailed")))
                .extracting(Match::name)
                .allSatisfy(value -> assertThat(Vocabulary.slot(value)).isNotNull());
    }

    @Test
    void a_vocabulary_is_made_once_and_an_unknown_name_adds_nothing() {
        assertThat(Vocabulary.of(List.of("shipping"))).isSameAs(CORE);
        assertThat(Vocabulary.of(List.of("child-protection", "justice"))).isSameAs(Vocabulary.ALL);
        assertThat(Vocabulary.ALL.questions().phrasesFrom("prison"))
                .extracting(Phrase::name)
                .contains("prison");
    }
}
