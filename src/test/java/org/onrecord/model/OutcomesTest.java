package org.onrecord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;
import static org.onrecord.lookup.LoadedRecords.PETER_CONNELLY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.onrecord.lookup.Records;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Outcomes.Sequel;

class OutcomesTest {

    private static Sequel sequel(CaseRecord record, String id) {
        return new Outcomes(record).sequel(Objects.requireNonNull(record.facts().get(id)));
    }

    @Test
    void a_charge_has_its_verdict() {
        var sequel = sequel(GREY_HERON, "charge-manslaughter-harrow-s");

        assertThat(sequel.sentence()).isEqualTo("Outcome: not guilty (directed), 20 May 2010.");
        assertThat(sequel.facts()).extracting(Fact::id).containsExactly("verdict-harrow-s-manslaughter");
    }

    @Test
    void a_denial_has_its_verdict_but_a_guilty_plea_needs_none() {
        assertThat(sequel(GREY_HERON, "plea-harrow-t").inWords()).isEqualTo("not guilty, 27 May 2010");
        assertThat(sequel(GREY_HERON, "plea-harrow-s")).isNull();
        assertThat(Outcomes.detail(GREY_HERON.facts().get("plea-harrow-s")).isConviction())
                .isTrue();
    }

    @Test
    void a_sentence_has_what_replaced_it_also_where_the_record_does_not_link_them() {
        assertThat(sequel(GREY_HERON, "sentence-angstrom").sentence()).isEqualTo("Replaced 2 December 2010: 6 years.");
        assertThat(sequel(GREY_HERON, "sentence-harrow-s")).isNull();
    }

    @Test
    void a_chain_of_replacements_leads_to_its_end() {
        var outcomes = new Outcomes(PETER_CONNELLY);

        assertThat(outcomes.all())
                .filteredOn(fact -> outcomes.replacement(fact) != null)
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(outcomes.replacement(outcomes.standing(fact)))
                        .isNull());
    }

    @Test
    void a_dismissal_has_the_ruling_against_it_and_the_compensation() {
        assertThat(sequel(GREY_HERON, "fennimore-dismissed").sentence())
                .isEqualTo("Later: unfair dismissal claim upheld, 20 September 2011.");
        assertThat(sequel(PETER_CONNELLY, "shoesmith-dismissed").sentence())
                .isEqualTo("Later: removal and dismissal held unlawful on appeal, 27 May 2011;"
                        + " settlement of £679,452 in draft accounts, about July 2014.");
    }

    @Test
    void a_replaced_measure_has_what_came_of_its_replacement() {
        var sequel = sequel(PETER_CONNELLY, "shoesmith-suspended-2008");

        assertThat(sequel.sentence())
                .startsWith("Replaced 8 December 2008: dismissed without compensation; later: removal and dismissal"
                        + " held unlawful on appeal, 27 May 2011;");
        assertThat(sequel.facts())
                .extracting(Fact::id)
                .startsWith("shoesmith-dismissed", "shoesmith-court-of-appeal-wins");
    }

    @Test
    void the_label_of_a_later_fact_names_its_person_if_the_first_fact_is_about_several() {
        assertThat(sequel(PETER_CONNELLY, "two-doctors-action-2009").sentence())
                .isEqualTo("Later: Al-Zayyat: voluntary erasure granted (GMC), February 2011;"
                        + " Ikwueke: all conditions lifted (MPTS), July 2012.");
    }

    private static Fact outcome(String id, OutcomeStep step, String result, @Nullable String supersededBy) {
        var detail = Records.detail(
                OutcomeDetail.FIELDS,
                "person",
                "ann-oak",
                "proceeding",
                "the trial",
                "step",
                step,
                "charge",
                "arson",
                "result",
                result,
                "superseded_by",
                supersededBy);
        return Records.fact(
                FactKind.OUTCOME, id, "1901-05-01", "Something about Ann Oak was decided.", detail, "ann-oak");
    }

    @Test
    void a_conviction_and_its_sentence_have_the_decision_that_ended_them_also_where_nothing_links_them() {
        var record = Records.with(
                        outcome("found", OutcomeStep.VERDICT, "guilty", null),
                        outcome("jailed", OutcomeStep.SENTENCE, "prison", null),
                        outcome("ended", OutcomeStep.APPEAL, "conviction quashed", null))
                .and(Records.person("ann-oak", "Ann Oak"))
                .record();

        for (var id : List.of("found", "jailed")) {
            assertThat(sequel(record, id).sentence()).isEqualTo("Later: arson: conviction quashed, 1 May 1901.");
        }
        assertThat(sequel(record, "ended")).isNull();
    }

    @Test
    void a_charge_has_the_decision_in_its_proceeding_also_where_the_charge_is_worded_otherwise() {
        var charge = outcome("accused", OutcomeStep.CHARGE, "charged", null);
        var verdict = outcome("found", OutcomeStep.VERDICT, "not guilty", null);
        var reworded = Fact.FIELDS.with(
                verdict, "detail", OutcomeDetail.FIELDS.with(Outcomes.detail(verdict), "charge", "arson with intent"));
        var listed = new Proceeding("the-trial", "The trial", List.of(), null);
        var record = Records.with(inListed(charge), inListed(reworded))
                .and(Records.person("ann-oak", "Ann Oak"))
                .and(listed)
                .record();

        assertThat(sequel(record, "accused").inWords()).isEqualTo("not guilty, 1 May 1901");
    }

    @Test
    void a_charge_that_is_not_called_anything_has_the_decision_in_its_proceeding() {
        var listed = new Proceeding("the-trial", "The trial", List.of(), null);
        var record = Records.with(
                        unnamed(inListed(outcome("accused", OutcomeStep.CHARGE, "charged", null))),
                        unnamed(inListed(outcome("found", OutcomeStep.VERDICT, "not guilty", null))))
                .and(Records.person("ann-oak", "Ann Oak"))
                .and(listed)
                .record();

        assertThat(sequel(record, "accused").inWords()).isEqualTo("not guilty, 1 May 1901");
    }

    private static Fact unnamed(Fact fact) {
        return Fact.FIELDS.with(fact, "detail", OutcomeDetail.FIELDS.with(Outcomes.detail(fact), "charge", null));
    }

    private static Fact inListed(Fact fact) {
        return Fact.FIELDS.with(
                fact, "detail", OutcomeDetail.FIELDS.with(Outcomes.detail(fact), "proceeding", "the-trial"));
    }

    @Test
    void an_appeal_that_left_the_conviction_ends_nothing() {
        var record = Records.with(
                        outcome("found", OutcomeStep.VERDICT, "guilty", null),
                        outcome("lost", OutcomeStep.APPEAL, "not quashed", null))
                .and(Records.person("ann-oak", "Ann Oak"))
                .record();

        assertThat(sequel(record, "found")).isNull();
    }

    @Test
    void a_sum_has_the_sign_or_the_letters_of_its_currency() {
        assertThat(sum("57750000", "GBP")).isEqualTo("£57,750,000");
        assertThat(sum("25858.95", "EUR")).isEqualTo("€25,858.95");
        assertThat(sum("1200", "CHF")).isEqualTo("CHF 1,200");
    }

    private static @Nullable String sum(String amount, String currency) {
        return Records.detail(
                        OutcomeDetail.FIELDS,
                        "group",
                        "3 claimants",
                        "proceeding",
                        "the claim",
                        "step",
                        OutcomeStep.PAYMENT,
                        "amount",
                        new BigDecimal(amount),
                        "currency",
                        currency)
                .sum();
    }

    /** Each asks about all others. */
    @Test
    @Timeout(5)
    void thousands_of_outcomes_of_one_person_take_linear_time() {
        var facts = new ArrayList<Fact>();
        for (var number = 0; number < 9_000; number++) {
            facts.add(outcome("s" + number, OutcomeStep.SENTENCE, "prison", number == 0 ? null : "s" + (number - 1)));
            facts.add(outcome("c" + number, OutcomeStep.CHARGE, "charged", null));
            facts.add(outcome("v" + number, OutcomeStep.VERDICT, "guilty", null));
        }
        var record = Records.with(facts.toArray(Fact[]::new))
                .and(Records.person("ann-oak", "Ann Oak"))
                .record();
        var outcomes = new Outcomes(record);

        assertThat(facts)
                .filteredOn(fact -> fact.id().startsWith("c"))
                .allSatisfy(
                        charge -> assertThat(outcomes.sequel(charge).inWords()).endsWith("; and 8988 more"));
        assertThat(outcomes.standing(record.facts().get("s8999")).id()).isEqualTo("s0");
        assertThat(outcomes.standingFirst(facts))
                .hasSameSizeAs(facts)
                .extracting(Fact::id)
                .startsWith("s0", "s1", "s2");
    }

    @Test
    void every_charge_of_the_shipped_record_says_what_came_of_it() {
        var outcomes = new Outcomes(PETER_CONNELLY);

        assertThat(outcomes.all())
                .filteredOn(fact -> Outcomes.detail(fact).step() == OutcomeStep.CHARGE
                        && "charged".equals(Outcomes.detail(fact).result()))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(outcomes.decisionsOn(fact)).isNotEmpty());
    }

    @Test
    void a_note_on_now_that_names_somebody_else_is_not_for_everybody() {
        var heron = GREY_HERON.asOfNotes().getFirst().topic();

        assertThat(AsOf.of(GREY_HERON, heron, "sian-harrow").note()).contains("Harrow's review");
        assertThat(AsOf.of(GREY_HERON, heron, "zoe-angstrom").note()).isNull();
        assertThat(AsOf.of(GREY_HERON, heron, null).note()).contains("Harrow's review");
    }
}
