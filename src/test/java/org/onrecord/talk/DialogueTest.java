package org.onrecord.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ask.Reply;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;

/** Lines of a conversation: accepted offers, questions about the tool, the prompt. */
class DialogueTest {
    private static final CaseRecord SHIPPED =
            FactsLoader.load(new FactsSource.OnDisk(Path.of("facts/peter-connelly.json")), Limits.DEFAULT);
    private static final String NOT_SURE = "what did the report say";

    private Dialogue dialogue = new Dialogue(SHIPPED);

    @BeforeEach
    void begin() {
        dialogue = new Dialogue(SHIPPED);
    }

    private Reply ask(String... lines) {
        Reply reply = null;
        for (var line : lines) {
            reply = dialogue.ask(line, 5);
        }
        assertThat(reply).isNotNull();
        return reply;
    }

    private static List<String> ids(List<AnsweredFact> facts) {
        return facts.stream().map(AnsweredFact::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "yes, 0",
        "'yes, please', 0",
        "the first, 0",
        "the first one, 0",
        "the second one, 1",
        "show me the second, 1",
        "2, 1",
        "number 3, 2",
        "the last one, 2",
    })
    void what_was_offered_as_nearest_can_be_chosen(String choice, int place) {
        var nearest = ask(NOT_SURE).nearest();

        assertThat(nearest).hasSize(3);
        assertThat(nearest.get(place).facts()).containsAll(ids(ask(choice).answers()));
    }

    @Test
    void another_of_those_offered_can_be_chosen_after_the_first() {
        var nearest = ask(NOT_SURE).nearest();

        assertThat(nearest.get(1).facts())
                .containsAll(ids(ask("yes", "and the second one").answers()));
    }

    @Test
    void when_asks_for_the_date_of_the_one_that_was_chosen() {
        var nearest = ask(NOT_SURE).nearest();

        assertThat(nearest.get(1).facts())
                .containsAll(ids(ask("the second one", "when was that").answers()));
    }

    @ParameterizedTest
    @CsvSource({
        "what can I ask, Ask in plain English",
        "what can I ask you about?, Ask in plain English",
        "how do I cite this in an essay, of the record “The death of Peter Connelly (Baby P)”",
        "where is this from, Every fact lists its published sources",
        "how do you know that, Every fact lists its published sources",
        "how up to date is this, It covers the case up to 31 October 2025",
        "thanks, You are welcome",
        "'ok, thank you very much', You are welcome",
    })
    void a_question_about_the_tool_is_answered_by_the_tool(String question, String said) {
        var reply = ask(question);

        assertThat(reply.reason()).isNull();
        assertThat(reply.isOnRecord()).isFalse();
        assertThat(reply.message()).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "who was convicted, onrecord overview who-was-found-guilty",
        "was Steven Barker convicted, onrecord outcome steven-barker --step",
    })
    void an_answer_names_the_equivalent_command(String question, String command) {
        assertThat(ask(question).understood()).startsWith(command);
    }

    @Test
    void talk_about_the_tool_leaves_what_was_spoken_of_as_it_is() {
        ask("when was Maria Ward dismissed", "thanks", "why");

        assertThat(dialogue.subject()).isEqualTo("ward");
    }

    @ParameterizedTest
    @ValueSource(strings = {"what are the sources for the murder charge", "how did the council know that"})
    void a_question_about_the_case_is_no_question_about_the_tool(String question) {
        assertThat(String.valueOf(ask(question).message())).doesNotContain("Every fact lists");
    }

    @Test
    void help_is_named_only_where_somebody_seems_to_need_it() {
        assertThat(ask("I am worried about a child next door, what can I do").message())
                .contains("child protection helpline");
        var reply = ask("can I appeal a parking fine");
        assertThat(reply.isOnRecord()).isFalse();
        assertThat(String.valueOf(reply.message())).doesNotContain("helpline");
    }

    @ParameterizedTest
    @CsvSource({
        "who is Sharon Shoesmith, shoesmith",
        "who is Tracey Connelly, tracey connelly",
        "who is Peter, case peter-connelly",
        "what did Ofsted find, ofsted",
    })
    void the_prompt_names_whom_was_spoken_of_last(String question, String subject) {
        assertThat(dialogue.subject()).isEqualTo("case peter-connelly");
        ask(question);
        assertThat(dialogue.subject()).isEqualTo(subject);
    }

    @Test
    void the_prompt_names_no_body_that_the_line_was_not_about() {
        ask("who inspected Haringey Council");
        assertThat(dialogue.subject()).isEqualTo("haringey council");
        ask("how many petition signatures");
        assertThat(dialogue.subject()).isEqualTo("case peter-connelly");
    }

    @ParameterizedTest
    @CsvSource({"exit, EXIT", "Quit, EXIT", "help, HELP", "?, HELP"})
    void a_few_words_alone_are_commands(String line, ShellBuiltin command) {
        assertThat(ShellBuiltin.typedAlone(line)).isEqualTo(command);
        assertThat(ShellBuiltin.typedAlone(line + " me")).isNull();
    }
}
