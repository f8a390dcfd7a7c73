package org.onrecord.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.Records;
import org.onrecord.model.Fact;
import org.onrecord.pack.MadeTables;

class IndexFieldTest {
    private static final Map<String, Map<Integer, Double>> WEIGHTS = Map.of(
            "review", Map.of(70_000, 0.5, 3, 2.0, 200, 1.25),
            "second", Map.of(0, 1.25),
            "=café", Map.of(3, 0.1, 4, 0.2));

    private final IndexField field = made(WEIGHTS);

    @Test
    void they_have_what_the_maps_have() {
        WEIGHTS.forEach((term, weights) -> assertThat(having(field, term)).isEqualTo(weights));
        assertThat(field.list("review").count()).isEqualTo(3);
    }

    @Test
    void facts_come_in_the_order_of_their_numbers() {
        assertThat(having(field, "review"))
                .containsExactly(Map.entry(3, 2.0), Map.entry(200, 1.25), Map.entry(70_000, 0.5));
    }

    @Test
    void a_term_that_no_fact_has_is_not_there() {
        for (var term : new String[] {"", "=", "revie", "reviews", "zoo", "Café"}) {
            assertThat(field.list(term).count()).as(term).isZero();
        }
        assertThat(made(Map.of()).list("review").count()).isZero();
    }

    @Test
    void there_may_be_any_number_of_terms_and_weights() {
        var many = new HashMap<String, Map<Integer, Double>>();
        IntStream.range(1, 1000).forEach(n -> many.put("t" + n, Map.of(n, n / 4.0, n * 1000, n / 5.0 + 1)));

        var made = made(many);

        many.forEach((term, weights) -> assertThat(having(made, term)).isEqualTo(weights));
    }

    @Test
    void all_terms_that_begin_alike_are_found_together() {
        var words = made(Map.of(
                "re", Map.of(1, 1.0),
                "review", Map.of(2, 1.0),
                "reviews", Map.of(3, 1.0),
                "revue", Map.of(4, 1.0),
                "café", Map.of(5, 1.0)));

        assertThat(words.listsWithPrefix("rev")).hasSize(3);
        assertThat(words.listsWithPrefix("review")).hasSize(2);
        assertThat(words.listsWithPrefix("caf")).hasSize(1);
        assertThat(words.listsWithPrefix("zoo")).isEmpty();
        assertThat(words.listsWithPrefix("")).hasSize(5);
    }

    private static IndexField made(Map<String, Map<Integer, Double>> weights) {
        var tables = IndexField.tables("test", (_, made) -> build(weights, made));
        return new IndexField(Records.with(new Fact[0]).record(), tables);
    }

    private static void build(Map<String, Map<Integer, Double>> weights, MadeTables made) {
        var facts = new TreeMap<Integer, Map<String, Double>>();
        weights.forEach((term, those) -> those.forEach((fact, weight) ->
                facts.computeIfAbsent(fact, _ -> new HashMap<>()).put(term, weight)));
        var builder = new IndexField.Builder();
        for (var fact = 0; !facts.isEmpty() && fact <= facts.lastKey(); fact++) {
            builder.add(facts.getOrDefault(fact, Map.of()), 1);
        }
        builder.build("test", made);
    }

    private static Map<Integer, Double> having(IndexField field, String term) {
        var having = new LinkedHashMap<Integer, Double>();
        var list = field.list(term);
        for (var at = 0; at < list.count(); at++) {
            having.put(list.texts()[at], list.weights()[at]);
        }
        return having;
    }
}
