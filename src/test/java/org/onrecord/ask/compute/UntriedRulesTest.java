package org.onrecord.ask.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.compute.Sample.answers;
import static org.onrecord.ask.compute.Sample.message;

import org.junit.jupiter.api.Test;

class UntriedRulesTest {

    @Test
    void it_is_said_that_no_criminal_proceedings_are_on_record_beside_what_was_decided() {
        assertThat(answers("was the social worker convicted")).containsExactly("dora-dismissed");
        assertThat(message("was the social worker convicted"))
                .isEqualTo("No criminal proceedings against Dora Penn are on record.");
        assertThat(answers("was Emil Voss ever prosecuted")).isEmpty();
        assertThat(message("was Emil Voss ever prosecuted"))
                .isEqualTo("No criminal proceedings against Emil Voss are on record.");
    }

    @Test
    void of_those_who_did_some_work_none_of_whom_was_tried_it_says_who_was() {
        assertThat(answers("was any police officer charged with a crime")).isEmpty();
        assertThat(message("was any police officer charged with a crime"))
                .isEqualTo("The criminal proceedings on record are against Ada Lark, Bruno Moss and Colin Reed only.");
        assertThat(message("was any social worker punished")).isNull();
    }
}
