package org.onrecord.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.Problem;

class AnswerWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Yes: the ferry sailed.                                         | Yes
            Yes, twice: the ferry sailed in 1998 and in 2001.              | Yes
            Yes but only once.                                             | Yes
            YES.                                                           | YES
            Yes                                                            | Yes
            No: on 27 May 2011 the court held that it was unlawful.        | No
            No, the inquiry found.                                         | No
            No – the inquiry found none.                                   | No
            No; the keeper was cleared.                                    | No
            “No”, the keeper said.                                         | No
            "No," the keeper said.                                         | No
            Not really the keeper's fault.                                 | Not really
            Not necessarily: the rule changed.                             | Not necessarily
            Not all: the first review said that it could be.               | Not all
            Not in Britain: a panel let her leave the register.            | Not in Britain
            Not at the trial: both men denied it.                          | Not at the trial
            Not by what he has said: he would do it again.                 | Not by what he has said
            Not well enough: the agencies worked in isolation.             | Not well enough
            Probably not: the figure counts contacts.                      | Probably not
            Probably: the figure counts contacts.                          | Probably
            In part: a false certificate caused the loss.                  | In part
            Partly: the director chaired the panel.                        | Partly
            True: the ferry sailed.                                        | True
            False. The ferry never sailed.                                 | False
            Right: he was cleared.                                         | Right
            Wrong; he was cleared.                                         | Wrong
            By the last report, yes: he was serving life.                  | yes
            By the last report, of 1 October 2024, yes: he was in prison.  | yes
            On December 2006, no, the first review said.                   | no
            By the keeper's account, in part: the oil ran out.             | in part
            About the claim: false. It was withdrawn.                      | false
            Whether the lantern burned all night, the keeper said, is a matter on which both agree, yes. | yes
            The review answers the question of the oil, no                 | no
            The oil ran out. No: it was stolen.                            | No
            """)
    void an_answer_is_found(String text, String answer) {
        assertThat(AnswerWords.in(text)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No court found who struck him.",
                "No court found that she did it: the jury found her not guilty.",
                "No fact here says who lit the lantern.",
                "No later admission is on record here.",
                "No release is on record here: by the last report he was in prison.",
                "No. 10 said that the review would be published.",
                "No-one was hurt.",
                "Nobody was convicted of murder; no, or too little, oil was left.",
                "None of the four worked there.",
                "Not all of the passengers could swim.",
                "Not one of the two reports names him: both were redacted.",
                "Not guilty was the verdict on both counts.",
                "Nothing on record here settles whether it got better: one rating was good.",
                "Notes of the meeting were kept.",
                "Noah's Ark, the nursery, closed.",
                "Yes Minister was shown in 1980.",
                "Right-hand drive was usual.",
                "Right of way, by the old law, passes with the land.",
                "Rights of way were lost.",
                "Wrong turnings, poor light and fog delayed the boat.",
                "Wrongly, the report calls him a captain.",
                "False names were used at the trial.",
                "True copies of both letters were kept.",
                "In part, the delay came from a missing form.",
                "In part of the harbour: the north quay, boats lay idle.",
                "Partly because of the fog, the boat was late.",
                "Probably the best-known account is that of the pilot.",
                "There was no light, no wind, no sound.",
                "The keeper, right or wrong, was dismissed.",
                "The signals were left, right, left.",
                "The harbour has four gates: north, south, east and west.",
                "The tribunal asked whether the captain knew; the pilot said no.",
                "The report lists false, misleading and missing entries.",
                "On 3 May 2009, not 4 May as some wrote, the boat sank.",
                ""
            })
    void other_sentences_are_let_alone(String text) {
        assertThat(AnswerWords.in(text)).isNull();
    }

    @Test
    void a_long_text_is_read_once() {
        var commas = "not, ".repeat(200_000);
        var starts = "Not in ".repeat(150_000);
        var letters = "a".repeat(1_000_000);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> Stream.of("A b c d e f g h i j k l, " + commas, starts, letters, "-".repeat(1_000_000))
                        .forEach(AnswerWords::in));
    }

    @Test
    void a_published_record_that_answers_yes_or_no_can_still_be_read() throws IOException {
        var old = ReadRecords.textOf(Path.of("facts/versions/peter-connelly-1.4.0.json"));

        assertThat(ReadRecords.problems(old)).isEmpty();
        assertThat(ReadRecords.problems(ReadRecords.readForEditors(old.getBytes(UTF_8), Limits.DEFAULT)))
                .hasSizeGreaterThan(60)
                .allMatch(problem -> problem.code().equals("polarity") && problem.line() > 0)
                .map(Problem::id)
                .contains("was-removing-the-director-lawful", "stepfather-custody-to-date");
    }

    @Test
    void no_sentence_of_the_shipped_record_answers_yes_or_no() throws IOException {
        var record = ReadRecords.record(ReadRecords.textOf(ReadRecords.PETER_CONNELLY));
        var summaries = record.briefs().values().stream().flatMap(brief -> brief.summary().stream());
        var texts = Stream.concat(
                summaries.map(sentence -> sentence.text()),
                record.open().values().stream().map(question -> question.text()));

        assertThat(texts).hasSizeGreaterThan(800).allMatch(text -> AnswerWords.in(text) == null);
    }
}
