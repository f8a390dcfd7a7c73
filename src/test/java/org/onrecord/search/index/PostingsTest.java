package org.onrecord.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostingsTest {
    private static final Map<String, Map<Integer, Double>> WEIGHTS = Map.of(
            "review", Map.of(70_000, 0.5, 3, 2.0, 200, 1.25),
            "second", Map.of(0, 1.25),
            "=café", Map.of(3, 0.1, 4, 0.2));

    private final Postings postings = packed(WEIGHTS);

    @Test
    void they_have_what_the_maps_have() {
        WEIGHTS.forEach((term, weights) -> assertThat(having(postings, term)).isEqualTo(weights));
        assertThat(postings.list("review").count()).isEqualTo(3);
    }

    @Test
    void facts_come_in_the_order_of_their_numbers() {
        assertThat(having(postings, "review"))
                .containsExactly(Map.entry(3, 2.0), Map.entry(200, 1.25), Map.entry(70_000, 0.5));
    }

    @Test
    void a_term_that_no_fact_has_is_not_there() {
        for (var term : new String[] {"", "=", "revie", "reviews", "zoo", "Café"}) {
            assertThat(postings.contains(term)).as(term).isFalse();
            assertThat(postings.has(term, 3)).as(term).isFalse();
            assertThat(postings.list(term).count()).as(term).isZero();
        }
        assertThat(packed(Map.of()).contains("review")).isFalse();
    }

    @Test
    void a_fact_has_the_terms_it_was_given_with() {
        WEIGHTS.forEach((term, weights) -> IntStream.of(0, 1, 3, 4, 199, 200, 201, 70_000, 70_001)
                .forEach(fact -> assertThat(postings.has(term, fact))
                        .as("%s in %s", term, fact)
                        .isEqualTo(weights.containsKey(fact))));
    }

    @Test
    void there_may_be_any_number_of_terms_and_weights() {
        var many = new HashMap<String, Map<Integer, Double>>();
        IntStream.range(1, 1000).forEach(n -> many.put("t" + n, Map.of(n, n / 7.0, n * 1000, n / 3.0 + 1)));

        var packed = packed(many);

        many.forEach((term, weights) -> assertThat(having(packed, term)).isEqualTo(weights));
    }

    @Test
    void all_terms_that_begin_alike_are_found_together() {
        var words = packed(Map.of(
                "re", Map.of(1, 1.0),
                "review", Map.of(2, 1.0),
                "reviews", Map.of(3, 1.0),
                "revue", Map.of(4, 1.0),
                "café", Map.of(5, 1.0)));

        assertThat(words.listsFrom("rev")).hasSize(3);
        assertThat(words.listsFrom("review")).hasSize(2);
        assertThat(words.listsFrom("caf")).hasSize(1);
        assertThat(words.listsFrom("zoo")).isEmpty();
        assertThat(words.listsFrom("")).hasSize(5);
    }

    @Test
    void packed_they_have_the_same() {
        WEIGHTS.keySet().forEach(term -> assertThat(having(postings, term)).isEqualTo(having(made(WEIGHTS), term)));
    }

    private static Postings packed(Map<String, Map<Integer, Double>> weights) {
        return made(weights).packed();
    }

    private static Postings made(Map<String, Map<Integer, Double>> weights) {
        var table = new TermTable();
        var builder = new MadePostings.Builder(table, 0);
        var facts = new TreeMap<Integer, TermWeights>();
        weights.forEach((term, those) -> those.forEach((fact, weight) ->
                facts.computeIfAbsent(fact, _ -> new TermWeights()).merge(table.of(term), weight, Math::max)));
        var none = new TermWeights();
        for (var fact = 0; !facts.isEmpty() && fact <= facts.lastKey(); fact++) {
            builder.add(facts.getOrDefault(fact, none));
        }
        return builder.build();
    }

    private static Map<Integer, Double> having(Postings postings, String term) {
        var having = new LinkedHashMap<Integer, Double>();
        var list = postings.list(term);
        while (list.next()) {
            having.put(list.fact(), list.weight());
        }
        return having;
    }
}
