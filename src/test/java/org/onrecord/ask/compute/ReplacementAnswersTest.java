package org.onrecord.ask.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.compute.Sample.answers;
import static org.onrecord.ask.compute.Sample.message;

import org.junit.jupiter.api.Test;

class ReplacementAnswersTest {

    @Test
    void what_took_the_place_of_a_reform_comes_with_it() {
        assertThat(answers("what replaced the rules on visits of 2010")).containsExactly("old-rules", "new-rules");
        assertThat(message("what replaced the rules on visits of 2010"))
                .isEqualTo("Replaced by: Rules on visits 2012.");
    }

    @Test
    void words_that_fit_several_or_one_that_nothing_replaced_are_left_alone() {
        assertThat(answers("what replaced the rules on visits")).isEmpty();
        assertThat(answers("what replaced the rules on visits of 2012")).isEmpty();
        assertThat(answers("what replaced the council")).isEmpty();
    }
}
