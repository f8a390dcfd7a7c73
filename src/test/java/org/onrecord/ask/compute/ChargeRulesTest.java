package org.onrecord.ask.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.compute.Sample.answers;

import org.junit.jupiter.api.Test;

class ChargeRulesTest {

    @Test
    void a_charge_comes_with_its_outcome() {
        assertThat(answers("what was the mother charged with"))
                .startsWith("murder-ada")
                .contains("plea-ada", "cleared-ada");
        assertThat(answers("was the lodger charged with murder"))
                .containsExactly("murder-colin", "cleared-colin", "guilty-colin");
    }

    @Test
    void what_became_of_a_charge_leads_with_the_verdict() {
        assertThat(answers("the lodger's murder charge")).startsWith("cleared-colin", "murder-colin");
    }

    @Test
    void that_nobody_was_convicted_leads_before_the_charges_of_all() {
        assertThat(answers("who was charged with murder")).startsWith("nobody", "murder-ada", "murder-bruno");
    }

    @Test
    void pleas_lead_with_the_guilty_one_and_a_denial_has_its_verdict() {
        assertThat(answers("did the mother plead guilty")).containsExactly("plea-ada");
        assertThat(answers("did the lodger admit it")).containsExactly("plea-colin", "guilty-colin");
        assertThat(answers("who pleaded guilty")).startsWith("plea-ada", "plea-bruno");
        assertThat(answers("who pleaded not guilty")).startsWith("plea-bruno", "plea-colin");
        assertThat(answers("did both men plead guilty"))
                .containsExactly("plea-bruno", "plea-colin", "guilty-bruno", "guilty-colin");
    }
}
