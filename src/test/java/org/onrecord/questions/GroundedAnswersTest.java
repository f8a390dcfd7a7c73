package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.FullOnly;
import org.onrecord.ask.Questions;
import org.onrecord.ask.understand.Context;
import org.onrecord.model.CaseRecord;

/**
 * Whatever is asked, an answer is a fact in the record's own words or an interval of its statuses: nothing is made up.
 * {@link QuestionSetsTest} says so of the questions of the sets, each in its conversation.
 */
class GroundedAnswersTest {
    private static final int SEED = 20070803;
    private static final int MANY = 400;
    private static final int MOST = 5;

    /** The short run asks every fourth question. */
    private static final int SHORT_STEP = 4;

    static List<Path> records() {
        return Stream.concat(
                        Stream.of(QuestionSet.SHIPPED),
                        Stream.of("grey-heron", "smallest", "odd-heading")
                                .map(name -> Path.of("src/test/resources/records", name + ".json")))
                .toList();
    }

    /** Every other question follows up the one before. */
    @ParameterizedTest
    @MethodSource("records")
    void answers_come_from_the_record_whatever_is_asked(Path facts) throws Exception {
        var record = Records.read(facts);
        var grounds = new Grounds(record);
        var questions = new Questions(record);
        var context = Context.NONE;
        var isFollowing = false;
        for (var question : asked(facts, record)) {
            var reply = questions.answer(question, isFollowing ? context : Context.NONE, MOST);
            assertThat(grounds.complaints(Told.of(reply)))
                    .as(isFollowing ? "following up: %s" : "%s", question)
                    .isEmpty();
            context = reply.context();
            isFollowing = !isFollowing;
        }
    }

    /** Strange questions twice, so that each is also a follow-up, and once each of the sets, damaged if it is of that record. */
    private static List<String> asked(Path facts, CaseRecord record) throws Exception {
        var chance = new Random(SEED);
        var own = QuestionSet.questionsTo(facts);
        var changing = new ArrayList<>(
                own.isEmpty() ? QuestionSet.questionsTo(QuestionSet.SHIPPED) : HostileQuestions.damaged(own, chance));
        changing.addAll(HostileQuestions.mixes(record, chance, MANY));
        changing.addAll(HostileQuestions.noise(chance, MANY));
        var asked = new ArrayList<String>();
        for (var strange : HostileQuestions.fixed()) {
            asked.addAll(List.of(strange, strange));
        }
        var step = FullOnly.IS_SHORT ? SHORT_STEP : 1;
        for (var at = 0; at < changing.size(); at += step) {
            asked.add(changing.get(at));
        }
        asked.addAll(List.of("", ""));
        return asked;
    }

    @Test
    void every_line_yields_one_object_however_strange_it_is() throws Exception {
        var lines = HostileQuestions.fixed().stream()
                .map(line -> line.replaceAll("[\r\n]", " "))
                .toList();
        assertThat(new OwnShell(QuestionSet.SHIPPED).objects(lines)).allSatisfy(object -> Told.of(object));
    }
}
