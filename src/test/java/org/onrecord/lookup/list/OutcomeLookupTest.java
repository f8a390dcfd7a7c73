package org.onrecord.lookup.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.found;
import static org.onrecord.lookup.Answers.ids;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;
import static org.onrecord.lookup.LoadedRecords.PETER_CONNELLY;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.FactList;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Proceeding.Forum;
import org.onrecord.search.text.Tokens;

class OutcomeLookupTest {

    private static Answer outcome(String name, String proceeding, OutcomeStep... steps) {
        return new OutcomeLookup(name, Set.of(steps), proceeding, Set.of(), FactFilter.NONE).answer(GREY_HERON);
    }

    @Test
    void gives_every_step_of_one_person_by_date() {
        assertThat(ids(outcome("sian harrow", null)))
                .containsExactly(
                        "charge-manslaughter-harrow-s",
                        "plea-harrow-s",
                        "verdict-harrow-s-manslaughter",
                        "order-harrow-s-director",
                        "sentence-harrow-s");
    }

    @Test
    void gives_only_what_was_decided_about_the_person_not_what_names_them() {
        // GIVEN a judge who is in many outcomes and has none of her own
        var answer = notFound(outcome("ines-varga", null));

        assertThat(answer.code()).isEqualTo("nothing-matches");
        assertThat(answer.message()).isEqualTo("no outcome of Judge Inés Varga is on record");
    }

    @Test
    void gives_everybody_s_without_a_name() {
        assertThat(ids(outcome(null, null))).hasSize(22).startsWith("fennimore-dismissed");
    }

    @Test
    void keeps_the_steps_asked_for_acquittals_too() {
        assertThat(ids(outcome(null, null, OutcomeStep.VERDICT)))
                .containsExactly(
                        "plea-harrow-s",
                        "verdict-angstrom-endangering",
                        "verdict-harrow-s-manslaughter",
                        "verdict-angstrom-manslaughter",
                        "verdict-harrow-t");
        assertThat(ids(outcome("tobias", null, OutcomeStep.VERDICT, OutcomeStep.PLEA)))
                .containsExactly("plea-harrow-t", "verdict-harrow-t");
    }

    @Test
    void counts_a_guilty_plea_as_a_verdict_and_puts_convictions_first() {
        assertThat(ids(outcome("sian harrow", null, OutcomeStep.VERDICT)))
                .containsExactly("plea-harrow-s", "verdict-harrow-s-manslaughter");
        // A plea of not guilty is no verdict.
        assertThat(ids(outcome("tobias", null, OutcomeStep.VERDICT))).containsExactly("verdict-harrow-t");
    }

    @Test
    void gives_no_charge_without_what_came_of_it() {
        assertThat(ids(outcome("sian harrow", null, OutcomeStep.CHARGE)))
                .containsExactly("charge-manslaughter-harrow-s", "verdict-harrow-s-manslaughter");
        assertThat(ids(outcome("tobias", null, OutcomeStep.PLEA))).containsExactly("plea-harrow-t", "verdict-harrow-t");
    }

    @Test
    void gives_a_sentence_after_what_replaced_it() {
        assertThat(ids(outcome("zoe", null, OutcomeStep.SENTENCE)))
                .containsExactly("appeal-angstrom", "sentence-angstrom");
        assertThat(ids(outcome("zoe", "heron-sentencing"))).containsExactly("appeal-angstrom", "sentence-angstrom");
        assertThat(ids(outcome("zoe", null))).endsWith("appeal-angstrom", "sentence-angstrom");
    }

    @Test
    void lists_no_allegation_before_a_regulator_among_criminal_charges() {
        var charges = new OutcomeLookup(null, Set.of(OutcomeStep.CHARGE), null, Set.of(), FactFilter.NONE)
                .answer(PETER_CONNELLY);
        var beforeRegulators = new OutcomeLookup(
                        null, Set.of(OutcomeStep.CHARGE), null, Set.of(Forum.REGULATOR), FactFilter.NONE)
                .answer(PETER_CONNELLY);
        var outcomes = new Outcomes(PETER_CONNELLY);

        assertThat(ids(charges))
                .map(PETER_CONNELLY.facts()::get)
                .allMatch(fact -> outcomes.isCriminal(Outcomes.detail(fact)));
        assertThat(found(charges).remarks())
                .containsExactly("criminal charges only; --forum lists allegations before other bodies");
        assertThat(ids(beforeRegulators)).containsExactly("gmc-alzayyat-allegations", "al-zayyat-erasure-granted");
    }

    @Test
    void says_which_steps_are_not_on_record() {
        assertThat(notFound(outcome("tobias", null, OutcomeStep.SENTENCE, OutcomeStep.APPEAL))
                        .message())
                .isEqualTo("no appeal or sentence of Tobias Harrow is on record");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "angstrom-v-crown",
                "Court of Appeal of Estermark, Ångström v Crown [2010] ECA 41",
                "court of appeal",
                "angstrom appeal",
                "eca 41",
            })
    void finds_a_proceeding_by_id_label_alias_or_some_of_its_words(String asked) {
        assertThat(ids(outcome(null, asked))).containsExactly("appeal-angstrom");
    }

    @Test
    void an_alias_of_two_proceedings_names_both() {
        assertThat(ids(outcome(null, "tribunal claim"))).containsExactly("fennimore-tribunal", "marsh-settlement");
    }

    @Test
    void a_proceeding_called_exactly_so_wins_over_those_that_have_the_word() {
        // GIVEN "sentencing" is an alias of one, and "northmoor crown court" stands in the labels of two
        assertThat(ids(outcome(null, "sentencing")))
                .containsExactlyInAnyOrder(
                        "sentence-harrow-s", "sentence-angstrom", "order-harrow-s-director", "appeal-angstrom");
        assertThat(ids(outcome("tobias", "northmoor crown court")))
                .containsExactly("plea-harrow-t", "verdict-harrow-t");
    }

    @Test
    void a_proceeding_in_plain_words_is_found_too() {
        assertThat(ids(outcome(null, "ministry of transport"))).containsExactly("oyelaran-resigns");
    }

    @Test
    void an_unknown_proceeding_lists_those_on_record() {
        var answer = notFound(outcome(null, "star chamber"));

        assertThat(answer.code()).isEqualTo("unknown-proceeding");
        assertThat(answer.message()).isEqualTo("no proceeding called “star chamber” is on record");
        assertThat(answer.nearest())
                .extracting(candidate -> candidate.text())
                .contains("heron-trial", "heron-sentencing", "marsh-claim", "Ministry of Transport");
    }

    @Test
    void none_before_such_a_body_is_not_none_at_all() {
        var none = new OutcomeLookup("tobias", Set.of(), null, Set.of(Forum.CIVIL), FactFilter.NONE).answer(GREY_HERON);

        assertThat(notFound(none).message()).isEqualTo("no such outcome of Tobias Harrow is on record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?"})
    void a_proceeding_without_words_is_unknown(String asked) {
        assertThat(notFound(outcome(null, asked)).code()).isEqualTo("unknown-proceeding");
    }

    @Test
    void a_limit_is_said() {
        var filter = new FactFilter(Set.of(), Set.of(), 2);

        var answer = found(new OutcomeLookup("sian-harrow", Set.of(), null, Set.of(), filter).answer(GREY_HERON));

        assertThat(ids(answer)).hasSize(2);
        assertThat(answer.total()).isEqualTo(5);
        assertThat(answer.cut()).containsExactly("2 of 5");
    }

    @Test
    void the_shipped_record_gives_nobody_a_guilty_verdict_of_murder() {
        var verdicts = new OutcomeLookup(null, Set.of(OutcomeStep.VERDICT), null, Set.of(), FactFilter.NONE)
                .answer(PETER_CONNELLY);

        var facts = ((FactList) found(verdicts).content()).facts();
        assertThat(facts)
                .filteredOn(OutcomeLookupTest::isOfMurder)
                .isNotEmpty()
                .allSatisfy(fact ->
                        assertThat(((OutcomeDetail) fact.detail()).result()).startsWith("not guilty"));
    }

    private static boolean isOfMurder(Fact fact) {
        return fact.detail() instanceof OutcomeDetail outcome
                && List.of("murder").equals(Tokens.words(String.valueOf(outcome.charge())));
    }
}
