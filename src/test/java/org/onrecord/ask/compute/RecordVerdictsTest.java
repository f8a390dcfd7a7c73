package org.onrecord.ask.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;
import static org.onrecord.lookup.LoadedRecords.PETER_CONNELLY;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.ask.Questions;
import org.onrecord.ask.Reply;
import org.onrecord.ask.understand.Context;
import org.onrecord.lookup.AnsweredFact;

/** Verdicts on whole records: nothing that was overturned or compensated stands alone. */
class RecordVerdictsTest {
    private static final Questions SHIPPED = new Questions(PETER_CONNELLY);
    private static final Questions INVENTED = new Questions(GREY_HERON);

    private static Stream<String> answers(Questions record, String conversation) {
        var context = Context.NONE;
        List<AnsweredFact> answers = List.of();
        for (var turn : conversation.split(" */ *", -1)) {
            Reply reply = record.answer(turn, context, 5);
            context = reply.context();
            answers = reply.answers();
        }
        return answers.stream().map(AnsweredFact::id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "did Sharon Shoesmith get any money | shoesmith-settlement-october-2013 shoesmith-court-of-appeal-wins",
                "was Sharon Shoesmith compensated | shoesmith-settlement-october-2013 shoesmith-court-of-appeal-wins",
                "how much did Sharon Shoesmith get | shoesmith-figure-accounts shoesmith-settlement-october-2013",
                "was Sharon Shoesmith sacked / how much did she get | shoesmith-figure-accounts",
                "was Sharon Shoesmith sacked | shoesmith-dismissed shoesmith-court-of-appeal-wins",
                "was Nevres Kemal compensated | kemal-settlement-2008",
                "when was Jason Owen released | owen-released-2011 owen-recalled-2013",
            })
    void what_came_of_it_is_in_the_same_answer(String conversation, String expected) {
        assertThat(answers(SHIPPED, conversation)).contains(expected.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "was Marta Fennimore dismissed | fennimore-dismissed fennimore-tribunal",
                "was Marta Fennimore compensated | fennimore-tribunal",
                "did Lena Marsh get any money | marsh-settlement",
                "how much did Lena Marsh get | marsh-settlement",
            })
    void so_it_is_in_the_invented_record(String conversation, String expected) {
        assertThat(answers(INVENTED, conversation)).startsWith(expected.split(" ", -1));
    }

    @Test
    void pay_is_no_settlement() {
        assertThat(answers(SHIPPED, "how much was Sharon Shoesmith paid a year"))
                .doesNotContain("shoesmith-settlement-october-2013");
    }

    /** It is among the facts of the brief that is found, which does not answer the question. */
    @Test
    void money_of_somebody_else_is_not_led_by_the_settlement() {
        assertThat(answers(SHIPPED, "did Ed Balls get any money").limit(1))
                .doesNotContain("shoesmith-settlement-october-2013");
    }
}
