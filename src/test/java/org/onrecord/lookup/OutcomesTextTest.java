package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.lookup.list.OutcomeLookup;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Proceeding;
import org.onrecord.model.Proceeding.Forum;
import org.onrecord.model.field.Made;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Style;

class OutcomesTextTest {

    private static String phrase(
            OutcomeStep step, @Nullable String charge, @Nullable String result, @Nullable String term) {
        return OutcomeLookup.inWords(Made.of(
                OutcomeDetail.FIELDS,
                "person",
                "somebody",
                "proceeding",
                "trial",
                "step",
                step,
                "charge",
                charge,
                "result",
                result,
                "term",
                term));
    }

    @Test
    void a_step_reads_as_a_phrase() {
        assertThat(phrase(OutcomeStep.VERDICT, "murder", "not guilty (directed)", null))
                .isEqualTo("Verdict (murder): not guilty (directed)");
        assertThat(phrase(OutcomeStep.SENTENCE, "arson", "imprisonment", "6 years"))
                .isEqualTo("Sentence (arson): imprisonment, 6 years");
        assertThat(phrase(OutcomeStep.CHARGE, "arson", "charged", null)).isEqualTo("Charge: arson");
        assertThat(phrase(OutcomeStep.ORDER, null, "interim suspension", "18 months"))
                .isEqualTo("Order: interim suspension, 18 months");
        assertThat(phrase(OutcomeStep.RULING, null, null, null)).isEqualTo("Ruling");
    }

    @Test
    void outcomes_are_grouped_by_person_and_proceeding() {
        assertThat(TextOf.full(Queries.OUTCOME)).contains("""

            Tobias Harrow

            Trial, Northmoor Crown Court, 2010
            3 May 2010         Plea (endangering life at sea): not guilty plea
                               On 3 May 2010 Tobias Harrow denied endangering life at
                               sea. [5] Outcome: not guilty, 27 May 2010. [2]
                               rests on one source, plea-harrow-t

            27 May 2010        Verdict (endangering life at sea): not guilty
                               On 27 May 2010 the jury found Tobias Harrow not guilty of
                               endangering life at sea. [2][6]  verdict-harrow-t
            """);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100})
    void a_claim_without_a_result_is_followed_by_its_proceeding_and_its_end(int width) {
        var record = Records.with(
                        lawsuit("sued", "2008", OutcomeStep.CLAIM, null, "settled"),
                        lawsuit("settled", "2009", OutcomeStep.SETTLEMENT, "settled", null))
                .and(Records.body("acme", "Acme"))
                .and(new Proceeding("lawsuit", "the lawsuit", List.of(), Forum.CIVIL))
                .record();
        var query = Queries.asked("outcome", "step", "claim");

        var text = Written.by(out -> new AnswerWriter(
                        new Layout(Format.TEXT, List.of(), true, new Style(width, false, false)), "onrecord outcome")
                .write(query, query.answer(record), out));

        assertThat(text.replaceAll("\\s+", " ")).contains("claim a bridge (the lawsuit); replaced 2009: settled");
    }

    private static Fact lawsuit(
            String id, String date, OutcomeStep step, @Nullable String result, @Nullable String replacement) {
        return Records.fact(
                FactKind.OUTCOME,
                id,
                date,
                "Acme was sued.",
                Records.detail(
                        OutcomeDetail.FIELDS,
                        "organisation",
                        "acme",
                        "proceeding",
                        "lawsuit",
                        "step",
                        step,
                        "charge",
                        "a bridge",
                        "result",
                        result,
                        "superseded_by",
                        replacement));
    }

    @Test
    void outcomes_of_one_person_need_no_heading_with_the_name() {
        var query = Queries.asked("outcome", "name", "tobias-harrow");

        assertThat(TextOf.full(query)).startsWith("Trial, Northmoor Crown Court, 2010\n3 May 2010 ");
    }

    @Test
    void an_acquittal_is_as_prominent_as_a_conviction() {
        var text = TextOf.full(Queries.OUTCOME, new Style(80, true, false));

        assertThat(text)
                .contains("\u001b[1mVerdict (endangering life at sea): not guilty\u001b[0m")
                .contains("\u001b[1mVerdict (endangering life at sea): guilty\u001b[0m");
    }
}
