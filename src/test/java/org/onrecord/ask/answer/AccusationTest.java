package org.onrecord.ask.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.LoadedRecords.PETER_CONNELLY;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ask.Questions;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Response.Nearest;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.understand.Context;
import org.onrecord.model.Outcomes;
import org.onrecord.model.Party;
import org.onrecord.model.Party.Pronouns;

class AccusationTest {
    private static final Questions QUESTIONS = new Questions(PETER_CONNELLY);

    private static Reply reply(String... turns) {
        var context = Context.NONE;
        Reply reply = null;
        for (var turn : turns) {
            reply = QUESTIONS.answer(turn, context, 5);
            context = reply.context();
        }
        return reply;
    }

    @ParameterizedTest
    @CsvSource({
        "did Sue Gilmore kill Peter, Sue Gilmore",
        "what was Mr Justice Mitting sentenced to, Mr Justice Mitting",
        "was Dr Deborah Hodes recalled to prison, Dr Deborah Hodes",
    })
    void a_grave_event_that_did_not_happen_to_a_person_is_denied(String question, String person) {
        var reply = reply(question);

        assertThat(reply.isOnRecord()).isFalse();
        assertThat(reply.message()).isEqualTo("Nothing of the kind is on record about " + person + ".");
    }

    @Test
    void a_question_about_a_dismissal_offers_the_own_decision_and_nobody_elses_dismissal() {
        var reply = reply("was Sylvia Henry dismissed for gross misconduct");

        assertThat(reply.isOnRecord()).isFalse();
        assertThat(reply.nearest()).extracting(Nearest::id).startsWith("first-team-manager-cleared");
        assertThat(reply.nearest())
                .allSatisfy(one -> assertThat(one.answer().people()).contains("sylvia-henry"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"did barker play the piano or the flute"})
    void a_matter_that_no_entry_mentions_is_not_on_record(String question) {
        var reply = reply(question);

        assertThat(reply.reason()).isEqualTo(Reason.NOT_ON_RECORD);
        assertThat(reply.message()).startsWith("Not on record: no entry about Steven Barker has the words “");
        assertThat(reply.nearest()).hasSizeLessThan(2);
        assertThat(reply.nearest()).extracting(Nearest::id).doesNotContain("sentence-barker-rape-life-ten");
    }

    /** Every person who was never tried, asked about as if they had been, alone and as a follow-up. */
    @Test
    void nobody_who_was_never_tried_is_answered_with_the_crime_of_a_defendant() {
        var tried = new Outcomes(PETER_CONNELLY).tried();
        var wrong = new ArrayList<String>();
        for (var person : PETER_CONNELLY.people().values()) {
            if (tried.contains(person.id()) || PETER_CONNELLY.isAbout(person.id())) {
                continue;
            }
            for (var turns : conversations(person)) {
                var reply = reply(turns.toArray(String[]::new));
                if (reply.isOnRecord() && !reply.answers().getFirst().people().contains(person.id())) {
                    wrong.add(String.join(" / ", turns) + " -> "
                            + reply.answers().getFirst().id());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static final List<String> ACCUSATIONS = List.of(
            "was %s arrested",
            "is %s a sex offender",
            "did %s abuse Peter",
            "how did %s cover it up",
            "was %s drunk",
            "did %s take bribes",
            "did %s lie",
            "was %s struck off",
            "was %s jailed");

    /** Every accusation put to every person: what is claimed is about that person, and has a word of the accusation. */
    @Test
    void nobody_is_answered_with_an_accusation_of_somebody_else() {
        var wrong = new ArrayList<String>();
        for (var person : PETER_CONNELLY.people().values()) {
            for (var accusation : ACCUSATIONS) {
                var question = accusation.formatted(person.name());
                var reply = reply(question);
                if (reply.isOnRecord()
                        && !PETER_CONNELLY.isAbout(person.id())
                        && reply.answers().stream()
                                .noneMatch(answer -> answer.people().contains(person.id()))) {
                    wrong.add(question + " -> " + reply.answers().getFirst().id());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "was Sue Gilmore arrested",
                "is Sir Martin Narey a sex offender",
                "did Clive Preece abuse peter",
                "how did Sue Gilmore cover it up",
            })
    void an_accusation_that_no_fact_about_the_person_has_is_not_on_record(String question) {
        var reply = reply(question);

        assertThat(reply.reason()).isEqualTo(Reason.NOT_ON_RECORD);
        assertThat(reply.message()).startsWith("Nothing of the kind is on record about ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "was Maria Sharapova struck off",
                "was Steven Spielberg convicted of rape",
                "was Jane Doe sacked",
                "was Keir Starmer dismissed for gross misconduct",
                "did John Smith kill Peter",
                "what did Sharon Smith say",
                "was Maria Wart sacked",
            })
    void somebody_who_is_not_in_the_record_is_not_taken_for_somebody_else(String question) {
        assertThat(reply(question).message()).endsWith(" is not in this record.");
        assertThat(reply("who is Ed Balls", question).message()).endsWith(" is not in this record.");
        assertThat(reply("who is Ed Balls", question).isOnRecord()).isFalse();
    }

    private static List<List<String>> conversations(Party person) {
        var name = person.name();
        var pronoun = person.pronouns() == Pronouns.SHE ? "she" : person.pronouns() == Pronouns.HE ? "he" : "they";
        var verb = pronoun.equals("they") ? "were" : "was";
        return List.of(
                List.of("did " + name + " kill Peter"),
                List.of("was " + name + " recalled to prison"),
                List.of("what was " + name + " sentenced to"),
                List.of("why did " + name + " go to prison"),
                List.of("was barker released", "and " + name + "?"),
                List.of("was barker convicted of murder", "and " + name + "?"),
                List.of("who is " + name, verb + " " + pronoun + " released?"),
                List.of("who is " + name, verb + " " + pronoun + " convicted?"),
                List.of("who is " + name, "are they in prison now?"));
    }
}
