package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.FullOnly;
import org.onrecord.ask.Questions;
import org.onrecord.ask.Reply;
import org.onrecord.ask.understand.Context;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.status.CustodySentence;
import org.onrecord.model.CaseRecord;

/** Whatever is asked, an answer is a fact in the record's own words or an interval of its statuses: nothing is made up. */
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

    @ParameterizedTest
    @MethodSource("records")
    void answers_come_from_the_record_whatever_is_asked(Path facts) throws Exception {
        var record = Records.read(facts);
        var said = said(record);
        var questions = new Questions(record);
        var context = Context.NONE;
        for (var question : asked(facts, record)) {
            var alone = questions.answer(question, Context.NONE, MOST);
            var following = questions.answer(question, context, MOST);
            assertThat(complaints(alone, record, said)).as(question).isEmpty();
            assertThat(complaints(following, record, said))
                    .as("following up: %s", question)
                    .isEmpty();
            context = following.context();
        }
    }

    private static List<String> asked(Path facts, CaseRecord record) throws Exception {
        var chance = new Random(SEED);
        var own = QuestionSet.questionsTo(facts);
        var ofSets = own.isEmpty() ? QuestionSet.questionsTo(QuestionSet.SHIPPED) : own;
        var changing = new ArrayList<>(ofSets);
        changing.addAll(HostileQuestions.damaged(ofSets, chance));
        changing.addAll(HostileQuestions.mixes(record, chance, MANY));
        changing.addAll(HostileQuestions.noise(chance, MANY));
        var asked = new ArrayList<>(HostileQuestions.fixed());
        var step = FullOnly.IS_SHORT ? SHORT_STEP : 1;
        for (var at = 0; at < changing.size(); at += step) {
            asked.add(changing.get(at));
        }
        asked.add("");
        return asked;
    }

    /** Every sentence that the record has, with the id of what it stands for. */
    private static Set<String> said(CaseRecord record) {
        var said = new HashSet<String>();
        record.facts().values().forEach(fact -> said.add(fact.id() + " " + fact.statement()));
        var sentence = new CustodySentence(record);
        record.statuses().stream()
                .filter(interval -> !interval.facts().isEmpty())
                .forEach(interval -> said.add(interval.facts().getFirst() + " " + sentence.of(interval)));
        return said;
    }

    /** "Thanks" is answered by the tool, with a sentence and no fact. */
    private static boolean isOfTool(Reply reply) {
        return reply.answers().isEmpty() && reply.message() != null;
    }

    private static List<String> complaints(Reply reply, CaseRecord record, Set<String> said) {
        var invented = reply.answers().stream()
                .map(answer -> answer.id() + " " + answer.statement())
                .filter(sentence -> !said.contains(sentence))
                .map(sentence -> "not on record: " + sentence);
        var unsourced = reply.answers().stream()
                .filter(answer -> !cites(answer, record))
                .map(answer -> "no source: " + answer.id());
        var twice =
                reply.answers().stream().distinct().count() == reply.answers().size()
                        ? Stream.<String>empty()
                        : Stream.of("an answer stands twice");
        var reasonless = (reply.reason() == null) == reply.answers().isEmpty() && !isOfTool(reply)
                ? Stream.of("answers and reason do not fit: " + reply.reason())
                : Stream.<String>empty();
        return Stream.of(invented, unsourced, twice, reasonless)
                .flatMap(each -> each)
                .toList();
    }

    private static boolean cites(AnsweredFact answer, CaseRecord record) {
        return !answer.sources().isEmpty()
                && answer.sources().stream()
                        .allMatch(citation -> record.sources().containsKey(citation.source()));
    }

    @Test
    void every_line_yields_one_object_however_strange_it_is() throws Exception {
        var lines = HostileQuestions.fixed().stream()
                .map(line -> line.replaceAll("[\r\n]", " "))
                .toList();
        assertThat(new OwnShell(QuestionSet.SHIPPED).objects(lines)).allSatisfy(object -> Told.of(object));
    }

    @Test
    void the_same_question_gets_the_same_answer() throws Exception {
        var set = QuestionSet.named("public");
        assertThat(OwnShell.answersAskedAgain(set)).isEqualTo(OwnShell.answers(set));
    }
}
