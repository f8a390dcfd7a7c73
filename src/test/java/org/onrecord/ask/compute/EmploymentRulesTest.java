package org.onrecord.ask.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.compute.Sample.answers;
import static org.onrecord.ask.compute.Sample.message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmploymentRulesTest {

    @ParameterizedTest
    @CsvSource({
        "who was sacked over it, dora-dismissed",
        "who lost their job, dora-dismissed",
        "who resigned, gus-resigned",
        "which doctors were suspended, fay-suspended",
        "who was given a written warning, dora-warned",
        "did the council leader resign, gus-resigned",
    })
    void what_was_done_is_found_by_its_type(String question, String first) {
        assertThat(answers(question)).startsWith(first);
    }

    @Test
    void who_was_wanted_sacked_is_not_who_was() {
        assertThat(answers("who did the paper want sacked")).isEmpty();
    }

    @Test
    void a_warning_comes_with_the_dismissal_that_replaced_it() {
        assertThat(answers("was Dora Penn given a warning")).containsExactly("dora-warned", "dora-dismissed");
    }

    @Test
    void people_are_counted() {
        assertThat(message("how many people were sacked")).isEqualTo("One person was dismissed.");
        assertThat(message("how many social workers were sacked")).isEqualTo("In any post: One person was dismissed.");
    }

    @Test
    void whoever_was_not_struck_off_is_shown_with_what_the_regulator_decided() {
        assertThat(answers("who was struck off")).containsExactly("fay-suspended");
        assertThat(message("who was struck off")).isEqualTo("No striking off is on record.");
        assertThat(message("was the paediatrician struck off"))
                .isEqualTo("No striking off of Dr Fay Hill is on record.");
    }

    @Test
    void who_was_dismissed_did_not_resign() {
        assertThat(answers("did Dora Penn resign")).startsWith("dora-dismissed");
        assertThat(message("did Dora Penn resign")).isEqualTo("No resignation of Dora Penn is on record.");
    }

    @Test
    void that_somebody_was_never_dismissed_is_said() {
        assertThat(message("was the mother sacked")).isEqualTo("No dismissal of Ada Lark is on record.");
        assertThat(answers("was her warning about the boy")).isEmpty();
    }

    @Test
    void anyone_else_leaves_out_whoever_was_spoken_of() {
        assertThat(answers("was Dora Penn sacked", "was anyone else sacked")).isEmpty();
        assertThat(answers("did Dora Penn resign", "did anyone else resign")).containsExactly("gus-resigned");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why was Dora Penn sacked",
                "who sacked Dora Penn",
                "how long after the trial was Dora Penn sacked",
                "what did the papers say when Dora Penn was sacked",
                "did the lodger resign"
            })
    void what_details_do_not_tell_is_not_computed(String question) {
        assertThat(answers(question)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "who wasn't sacked, gus-resigned",
        "who was not dismissed, gus-resigned",
        "who did not resign, dora-dismissed",
        "who wasn't struck off, fay-suspended",
        "which doctor wasn't struck off, fay-suspended",
    })
    void whoever_was_spared_is_shown_with_what_was_decided_instead(String question, String only) {
        assertThat(answers(question)).containsExactly(only);
        assertThat(message(question))
                .contains(" made a decision about each of these people; no ")
                .endsWith(" of any of them is on record.");
    }

    @Test
    void of_the_doctors_only_doctors_were_spared() {
        assertThat(answers("which doctor was not suspended")).isEmpty();
    }

    @Test
    void who_kept_their_job_neither_was_dismissed_nor_resigned() {
        assertThat(answers("who kept their job")).isEmpty();
    }
}
