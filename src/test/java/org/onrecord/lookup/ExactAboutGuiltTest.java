package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.output.layout.Format;
import tools.jackson.databind.json.JsonMapper;

/** What is said about charges, convictions and sentences, in every view and format. */
class ExactAboutGuiltTest {
    private static final Outcomes OUTCOMES = new Outcomes(GreyHeron.record());

    /** The facts that say only a part: a charge, a denial, a sentence that was replaced. */
    private static List<Fact> parts() {
        return OUTCOMES.all().filter(fact -> OUTCOMES.sequel(fact) != null).toList();
    }

    private static String sequel(Fact fact) {
        return Objects.requireNonNull(OUTCOMES.sequel(fact)).sentence();
    }

    @ParameterizedTest
    @MethodSource("org.onrecord.lookup.Queries#ofGreyHeron")
    void no_text_states_a_charge_without_what_came_of_it(Query query) {
        var markdown = GreyHeron.answers(query, Written.layout(Format.MD));
        for (var text : List.of(TextOf.answer(query), TextOf.full(query), markdown)) {
            var line = text.replaceAll("\\[\\^?\\d+]|\\+\\d+|\\*", "").replaceAll("\\s+", " ");
            for (var fact : parts()) {
                if (line.contains(fact.statement())) {
                    assertThat(line).containsSubsequence(fact.statement(), sequel(fact));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.onrecord.lookup.Queries#ofGreyHeron")
    void no_data_row_states_a_charge_without_what_came_of_it(Query query) {
        var rows = JsonMapper.shared()
                .readTree(GreyHeron.answers(query, Written.layout(Format.JSON)))
                .get("answers");
        for (var row : rows.values()) {
            for (var fact : parts()) {
                if (row.has("statement") && row.get("statement").asString().equals(fact.statement())) {
                    assertThat(row.get("outcome").asString())
                            .isEqualTo(OUTCOMES.sequel(fact).inWords());
                }
            }
        }
    }

    @Test
    void words_for_convictions_find_guilty_pleas_and_put_convictions_first() {
        for (var word : List.of("convicted", "guilty", "conviction")) {
            var found = Answers.ids(Queries.asked("search", "words", word).answer(GreyHeron.record()));
            assertThat(found.subList(0, 2)).containsExactlyInAnyOrder("plea-harrow-s", "verdict-angstrom-endangering");
        }
        var acquittals =
                Queries.asked("search", "words", List.of("not", "guilty")).answer(GreyHeron.record());
        assertThat(Answers.ids(acquittals).getFirst()).isNotEqualTo("plea-harrow-s");
    }

    @Test
    void every_row_of_a_replaced_sentence_comes_after_the_one_in_force() {
        for (var step : Stream.concat(Stream.of(Set.<OutcomeStep>of()), Stream.of(Set.of(OutcomeStep.SENTENCE)))
                .toList()) {
            var facts = Answers.ids(Queries.asked("outcome", "name", "zoe-angstrom", "step", step)
                    .answer(GreyHeron.record()));
            assertThat(facts).containsSubsequence("appeal-angstrom", "sentence-angstrom");
        }
    }

    @Test
    void a_guilty_plea_is_a_conviction() {
        assertThat(OUTCOMES.all().map(Outcomes::detail).filter(OutcomeDetail::isGuiltyPlea))
                .isNotEmpty()
                .allMatch(OutcomeDetail::isConviction);
    }
}
