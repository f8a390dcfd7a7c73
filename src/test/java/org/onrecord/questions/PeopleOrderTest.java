package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.ask.Questions;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.understand.Context;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;

/** Nothing that is answered depends on the order of the people in a record. */
class PeopleOrderTest {
    private static final int MOST = 5;
    private static final String COMPUTED = "computed";

    @Test
    void a_record_whose_people_are_reversed_gives_the_same_answers() throws Exception {
        var asked = QuestionSet.named("blind-2").conversations();

        assertThat(answers(reversed(), asked)).isEqualTo(answers(Records.read(QuestionSet.SHIPPED), asked));
    }

    private static CaseRecord reversed() {
        // Read again: tables made for one order would be kept with the facts.
        var record = Records.read(QuestionSet.SHIPPED);
        return CaseRecord.FIELDS.with(record, "people", record.people().reversed());
    }

    private static List<String> answers(CaseRecord record, List<QuestionSet.Conversation> conversations) {
        var questions = new Questions(record);
        var answers = new ArrayList<String>();
        for (var conversation : conversations) {
            var context = Context.NONE;
            for (var turn : conversation.turns()) {
                var reply = questions.answer(turn.question(), context, MOST);
                var response = reply.response();
                context = reply.context();
                if (reply.explanation().steps().stream()
                        .anyMatch(step -> step.found().equals(COMPUTED))) {
                    // A list of people in the order of the record.
                    continue;
                }
                answers.add(turn.question() + " " + response.reason() + " " + response.message() + " " + reply.about()
                        + response.answers().stream().map(AnsweredFact::id).toList()
                        + response.nearest().stream().map(Response.Nearest::id).toList());
            }
        }
        return answers;
    }
}
