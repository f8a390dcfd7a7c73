package org.onrecord.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.failure.Problem;

class UnknownVocabulariesTest {
    private static List<Problem> warnings(String... names) {
        return UnknownVocabularies.of("my.json", List.of(names));
    }

    @Test
    void a_vocabulary_that_this_version_does_not_have_is_named_with_its_place() {
        assertThat(warnings("justice", "shipping"))
                .extracting(Problem::code, Problem::path, Problem::hint)
                .containsExactly(tuple("unknown-vocabulary", "vocabularies[1]", "known: justice, child-protection"));
    }

    @Test
    void a_near_name_is_suggested() {
        assertThat(warnings("justise")).extracting(Problem::hint).containsExactly("did you mean justice?");
    }

    @Test
    void known_vocabularies_are_not_reported() {
        assertThat(warnings("child-protection", "justice")).isEmpty();
        assertThat(warnings()).isEmpty();
    }
}
