package org.onrecord.ask.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ask.compute.Sample.answers;
import static org.onrecord.ask.compute.Sample.message;

import org.junit.jupiter.api.Test;

class SentenceChangesTest {

    @Test
    void a_sentence_that_was_changed_is_told_with_what_replaced_it_first() {
        assertThat(answers("was the lodger's sentence cut")).containsExactly("appeal-colin", "ipp-colin");
        assertThat(answers("what did the lodger get", "didn't that get changed later"))
                .containsExactly("appeal-colin", "ipp-colin");
    }

    @Test
    void of_one_that_was_not_changed_it_says_so() {
        assertThat(answers("was the mother's sentence cut")).containsExactly("years-ada");
        assertThat(message("was the mother's sentence cut"))
                .isEqualTo("No change of the sentence of Ada Lark is on record.");
    }

    @Test
    void what_else_was_changed_is_not_computed() {
        assertThat(answers("did the law change")).isEmpty();
        assertThat(answers("when was the boyfriend convicted", "did that change"))
                .isEmpty();
    }
}
