package org.onrecord.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.Records;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.text.Stem;

class RetrieverTest {
    private static final CaseRecord RECORD = Records.with(Records.person("fay-quill", "Fay Quill"))
            .and(
                    Records.event("visit", "2001", "The harbour was visited by an inspector."),
                    Records.event("report", "2002", "A report about the harbour was published."),
                    Records.event("lantern", "2003", "A lantern, a lantern, a lantern."),
                    Records.event("hers", "2004", "The licence was lost.", "fay-quill"))
            .record();

    private static List<String> ranked(QueryClause... clauses) {
        return new Retriever(SearchIndex.of(RECORD))
                .rank(List.of(clauses), fact -> 1).stream()
                        .map(candidate -> candidate.fact().id())
                        .toList();
    }

    private static QueryClause word(String stem) {
        return QueryClause.needed(stem, Map.of(stem, 1.0), 1);
    }

    @Test
    void a_fact_with_everything_comes_before_one_with_some_of_it() {
        assertThat(ranked(word("harbour"), word("inspector"))).containsExactly("visit", "report");
    }

    @Test
    void everything_beats_one_rare_word_many_times_over() {
        assertThat(ranked(word("harbour"), word("report"), word("lantern")).getFirst())
                .isEqualTo("report");
    }

    @Test
    void what_is_only_welcome_is_not_missed() {
        var candidates = new Retriever(SearchIndex.of(RECORD))
                .rank(
                        List.of(word(Stem.of("licence")), QueryClause.welcome("lantern", Map.of("lantern", 1.0), 1)),
                        fact -> 1);

        assertThat(candidates)
                .filteredOn(candidate -> candidate.fact().id().equals("hers"))
                .extracting(Candidate::coverage)
                .containsExactly(1.0);
    }

    @Test
    void somebody_is_found_by_id() {
        assertThat(ranked(QueryClause.needed("her", Map.of("#fay-quill", 1.0), 1)))
                .containsExactly("hers");
    }

    @Test
    void the_fitness_of_a_fact_is_a_factor() {
        var candidates = new Retriever(SearchIndex.of(RECORD))
                .rank(List.of(word("harbour")), fact -> fact.id().equals("report") ? 10 : 0.1);

        assertThat(candidates.getFirst().fact().id()).isEqualTo("report");
        assertThat(candidates.getFirst().inWords()).startsWith("fit 10.00");
    }

    @Test
    void nothing_is_found_by_what_no_fact_has() {
        assertThat(ranked(word("unicorn"))).isEmpty();
        assertThat(ranked()).isEmpty();
    }
}
