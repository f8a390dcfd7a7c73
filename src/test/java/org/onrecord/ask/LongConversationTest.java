package org.onrecord.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Records.detail;
import static org.onrecord.lookup.Records.fact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ask.understand.Context;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.lookup.Records;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Detail.OutcomeStep;
import org.onrecord.model.Fact;
import org.onrecord.model.FactKind;
import org.onrecord.model.Party;
import org.onrecord.model.Party.Pronouns;
import org.onrecord.model.PartyType;

/** Conversations of any length, with records of any shape: an answer or a plain refusal, never a crash. */
class LongConversationTest {
    private static final List<String> LINES = List.of(
            "who was convicted",
            "and her?",
            "what did he get for it",
            "and in the first?",
            "the other two",
            "was that cut on appeal",
            "who was released first, last, second and third",
            "did he and she and they and it get more and less and the longest and shortest",
            "no, I meant the lodger",
            "and the time before that",
            "when was that, where, why, how long, how much and who",
            "will may law be out",
            "was Will convicted and not convicted of murder and manslaughter in the first and the second trial");
    private static final int MOST_ROUNDS = 20;

    private static CaseRecord read(String path) {
        return FactsLoader.load(new FactsSource.OnDisk(Path.of(path)), Limits.DEFAULT);
    }

    /** Asks each line once. */
    private static Context talk(Questions questions, Context before) {
        var context = before;
        for (var line : LINES) {
            var reply = questions.answer(line, context, 3);
            assertThat(reply.isOnRecord() || reply.reason() != null || reply.message() != null)
                    .as(reply.question())
                    .isTrue();
            context = reply.context();
        }
        return context;
    }

    /** A context that comes again begins the same round again, and so on for ever: nothing grows with the conversation. */
    @ParameterizedTest
    @ValueSource(strings = {"src/test/resources/records/smallest.json", "src/test/resources/records/grey-heron.json"})
    void a_conversation_may_have_any_number_of_lines(String record) {
        var questions = new Questions(read(record));
        var seen = new HashSet<Context>();

        for (var context = Context.NONE; seen.add(context); context = talk(questions, context)) {
            assertThat(seen).hasSizeLessThanOrEqualTo(MOST_ROUNDS);
            assertThat(context.people()).hasSizeLessThanOrEqualTo(200).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_record_may_have_two_hundred_defendants_with_names_that_are_words() {
        var names = List.of("Will", "May", "Law", "Mark", "Grace", "Case", "Trial", "Court", "Bill", "Hope");
        var people = new ArrayList<Party>();
        IntStream.range(0, 200)
                .forEach(at -> people.add(new Party(
                        "p" + at,
                        PartyType.PERSON,
                        names.get(at % names.size()) + " " + names.get(at / names.size() % names.size()) + at,
                        List.of(),
                        "the defendant",
                        false,
                        at % 2 == 0 ? Pronouns.HE : Pronouns.SHE)));
        var facts = IntStream.range(0, 200)
                .mapToObj(at -> fact(
                        FactKind.OUTCOME,
                        "f" + at,
                        "2008-01",
                        people.get(at).name() + " was convicted of murder.",
                        detail(
                                OutcomeDetail.FIELDS,
                                "person",
                                "p" + at,
                                "proceeding",
                                "the trial",
                                "step",
                                OutcomeStep.VERDICT,
                                "charge",
                                "murder",
                                "result",
                                "guilty"),
                        "p" + at))
                .toArray(Fact[]::new);
        var questions = new Questions(
                Records.with(people.toArray(Party[]::new)).and(facts).record());

        var context = Context.NONE;
        for (var round = 0; round < 5; round++) {
            context = talk(questions, context);
        }
        assertThat(questions
                        .answer("was " + people.getLast().name() + " convicted of murder", Context.NONE, 3)
                        .answers())
                .isNotEmpty();
    }

    @Test
    void a_record_may_have_no_outcomes() {
        var questions = new Questions(read("src/test/resources/records/smallest.json"));

        for (var line :
                List.of("who was convicted", "who got the longest sentence", "is she in prison", "who was sacked")) {
            assertThat(questions.answer(line, Context.NONE, 3).answers()).isEmpty();
        }
    }
}
