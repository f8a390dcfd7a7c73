package org.onrecord.lookup.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.content;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.ids;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.model.Confidence;
import org.onrecord.model.FactKind;

class SearchLookupTest {

    private static Answer search(FactFilter filter, String... words) {
        return SearchLookup.answer(GREY_HERON, List.of(words), false, filter);
    }

    @Test
    void gives_the_facts_that_fit_best_match_first() {
        var answer = search(FactFilter.NONE, "passenger", "lists");

        assertThat(content(FactList.class, answer).shape()).isNotEqualTo(FactList.BY_DATE);
        assertThat(ids(answer)).startsWith("reform-lists").contains("reform-electronic-lists");
    }

    @Test
    void shows_the_best_fifteen_unless_all_or_a_number_was_asked_for() {
        var few = new FactFilter(Set.of(), Set.of(), 20);

        assertThat(content(FactList.class, search(FactFilter.NONE, "harrow"))
                        .brief()
                        .shown())
                .hasSize(15);
        assertThat(content(FactList.class, search(few, "harrow")).brief().shown())
                .hasSize(20);
        var all = content(FactList.class, SearchLookup.answer(GREY_HERON, List.of("harrow"), true, FactFilter.NONE));
        assertThat(all.brief().shown()).hasSameSizeAs(all.facts()).hasSizeGreaterThan(20);
    }

    @Test
    void looks_into_details_too() {
        // GIVEN words that stand in the detail of a fact only
        assertThat(ids(search(FactFilter.NONE, "victimisation"))).containsExactly("marsh-settlement");
        assertThat(ids(search(FactFilter.NONE, "consultation"))).containsExactly("reform-black-box");
        assertThat(ids(search(FactFilter.NONE, "certificates", "trust"))).contains("work-thesis");
    }

    @Test
    void gives_every_fact_by_date_without_words() {
        var answer = search(FactFilter.NONE);

        assertThat(content(FactList.class, answer).shape()).isEqualTo(FactList.BY_DATE);
        assertThat(ids(answer)).hasSize(GREY_HERON.facts().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zeppelin", "?", ""})
    void nothing_that_fits_is_not_on_record(String words) {
        var answer = notFound(search(FactFilter.NONE, words));

        assertThat(answer.code()).isEqualTo("nothing-matches");
        assertThat(answer.message()).isEqualTo("no fact about “" + words + "” is on record");
    }

    @Test
    void a_limit_keeps_the_best_and_is_said_beside_how_the_words_were_taken() {
        var filter = new FactFilter(Set.of(), Set.of(), 3);

        var answer = found(search(filter, "harrow", "zeppelin"));

        assertThat(ids(answer)).hasSize(3);
        assertThat(answer.remarks()).containsExactly("no fact contains all of these words; these contain some of them");
        assertThat(answer.cut()).containsExactly("3 of " + answer.total());
    }

    @Test
    void a_filter_drops_facts_and_keeps_their_order() {
        var all = ids(search(FactFilter.NONE, "harrow"));
        var filter = new FactFilter(Set.of(Confidence.ESTABLISHED), Set.of(FactKind.OUTCOME), 100);

        var kept = ids(search(filter, "harrow"));

        assertThat(kept).isNotEmpty();
        assertThat(all).containsSubsequence(kept);
        assertThat(kept)
                .allSatisfy(id -> assertThat(GREY_HERON.facts().get(id).kind()).isEqualTo(FactKind.OUTCOME));
    }
}
