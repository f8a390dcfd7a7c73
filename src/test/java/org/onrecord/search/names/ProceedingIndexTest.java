package org.onrecord.search.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.lookup.Records;
import org.onrecord.model.Proceeding;
import org.onrecord.search.text.Tokens;

class ProceedingIndexTest {
    private final ProceedingIndex named = new ProceedingIndex(Records.with(Records.event("one", "2009", "One."))
            .and(
                    new Proceeding("trial-1", "the first trial", List.of("the ferry trial"), null),
                    new Proceeding("trial-2", "the second trial", List.of("the harbour trial"), null),
                    new Proceeding("tribunal", "the employment tribunal", List.of("the tribunal hearings"), null))
            .record());
    private final ProceedingIndex heron = new ProceedingIndex(LoadedRecords.GREY_HERON);

    private List<String> found(String text) {
        return named.find(Tokens.of(text)).stream()
                .flatMap(found -> found.ids().stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "who was acquitted in the first trial, trial-1",
        "who was acquitted in the ferry trial, trial-1",
        "when were the second trials, trial-2",
        "what did the employment tribunal decide, tribunal",
    })
    void a_text_names_a_proceeding_by_its_label_or_an_alias_in_any_inflection(String text, String id) {
        assertThat(found(text)).containsExactly(id);
    }

    @Test
    void a_text_that_says_something_else_names_none() {
        assertThat(found("was there a trial")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void the_place_of_the_name_is_told() {
        var found = named.find(Tokens.of("in the ferry trial of 2009")).getFirst();

        assertThat(found.start()).isEqualTo(1);
        assertThat(found.end()).isEqualTo(4);
        assertThat(found.covers(2)).isTrue();
        assertThat(found.covers(4)).isFalse();
    }

    @Test
    void only_proceedings_with_outcomes_are_matched_by_an_argument() {
        assertThat(named.withOutcomes()).isEmpty();
        assertThat(named.matching("the first trial")).isEmpty();
    }

    @Test
    void the_id_the_label_and_some_of_its_words_match() {
        var record = LoadedRecords.GREY_HERON;

        for (var id : heron.withOutcomes()) {
            assertThat(heron.matching(id)).containsExactly(id);
            assertThat(heron.matching(record.labelOf(id))).contains(id);
        }
        assertThat(heron.matching("")).isEmpty();
        assertThat(heron.matching("?")).isEmpty();
        assertThat(heron.matching("zzz")).isEmpty();
    }
}
