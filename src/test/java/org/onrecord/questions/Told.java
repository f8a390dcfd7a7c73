package org.onrecord.questions;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Reply;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.Brief;
import org.onrecord.model.Citation;
import org.onrecord.model.Fact;
import org.onrecord.model.SummarySentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back for one line, as far as tests look at it.
 *
 * @param reason why there is no answer, or null
 * @param message a sentence for the reader, or null
 * @param understood the equal command, or null
 * @param about ids that were taken from the conversation
 * @param summary the sentences before the answers
 * @param answers best first
 * @param nearest what is offered where no answer is claimed
 * @param suggested the commands of what is suggested
 */
record Told(
        @Nullable String reason,
        @Nullable String message,
        @Nullable String understood,
        List<String> about,
        List<String> summary,
        List<Answer> answers,
        List<Answer> nearest,
        List<String> suggested) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One answer.
     *
     * @param date in EDTF, or null
     * @param dateText the date in words, or null
     * @param sources ids of its sources
     */
    record Answer(
            String id,
            String statement,
            @Nullable String date,
            @Nullable String dateText,
            @Nullable String note,
            List<String> sources) {

        static Answer of(Fact fact) {
            return of(AnsweredFact.of(fact));
        }

        static Answer of(AnsweredFact answer) {
            var date = answer.date();
            return new Answer(
                    answer.id(),
                    answer.statement(),
                    date == null ? null : date.edtf(),
                    date == null ? null : date.inWords(),
                    answer.note(),
                    answer.sources().stream().map(Citation::source).toList());
        }

        /** Everything that an expectation may look for. */
        String text() {
            return Stream.of(statement, date, dateText, note)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" \n"));
        }
    }

    /** The object that the shell writes for one line. */
    static Told of(String json) {
        var reply = JSON.readTree(json);
        return new Told(
                text(reply, "reason"),
                text(reply, "message"),
                text(reply, "understood"),
                items(reply, "about").map(JsonNode::asString).toList(),
                items(reply, "summary")
                        .map(sentence -> sentence.path("text").asString())
                        .toList(),
                items(reply, "answers").map(Told::answer).toList(),
                items(reply, "nearest").map(Told::answer).toList(),
                items(reply, "suggestions")
                        .map(suggestion -> text(suggestion, "command"))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** What was answered in this process. */
    static Told of(Reply reply) {
        var answers = reply.answers().stream().map(Answer::of).toList();
        var reason = reply.reason() == null ? null : reply.reason().key();
        return new Told(reason, reply.message(), null, List.of(), List.of(), answers, List.of(), List.of());
    }

    /** Facts that were found without a conversation. */
    static Told of(List<Fact> facts) {
        var answers = facts.stream().map(Answer::of).toList();
        return new Told(null, null, null, List.of(), List.of(), answers, List.of(), List.of());
    }

    /** A brief that was found without a conversation. */
    static Told of(Brief brief, List<Fact> facts) {
        var answers = facts.stream().map(Answer::of).toList();
        var summary = brief.summary().stream().map(SummarySentence::text).toList();
        return new Told(null, null, null, List.of(), summary, answers, List.of(), List.of());
    }

    boolean isOnRecord() {
        return !answers.isEmpty();
    }

    private static Answer answer(JsonNode answer) {
        return new Answer(
                answer.path("id").asString(),
                answer.path("statement").asString(),
                text(answer, "date"),
                text(answer, "date_text"),
                text(answer, "note"),
                items(answer, "sources")
                        .map(source -> source.path("id").asString())
                        .toList());
    }

    private static Stream<JsonNode> items(JsonNode reply, String name) {
        return StreamSupport.stream(reply.path(name).spliterator(), false);
    }

    private static @Nullable String text(JsonNode object, String name) {
        var value = object.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
