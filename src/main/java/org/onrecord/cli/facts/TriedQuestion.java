package org.onrecord.cli.facts;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.Questions;
import org.onrecord.ask.Reply;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.ask.answer.Response.Nearest;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.understand.Context;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.field.Keyword;
import org.onrecord.output.table.Column;
import org.onrecord.output.table.Value;

/**
 * A question with its result.
 *
 * @param id the brief, open question or first fact of the answer, or null
 * @param expected the entry that should answer it, or null
 * @param candidates the entries to which an editor could give the question; empty for a hit or a refusal
 */
record TriedQuestion(
        String question,
        Result result,
        @Nullable String id,
        @Nullable String expected,
        List<String> candidates) {
    private static final int MAX_ANSWERS = 8;
    private static final int MAX_CANDIDATES = 3;

    static final List<Column<TriedQuestion>> COLUMNS = List.of(
            new Column<>("question", "text", tried -> Value.of(tried.question)),
            new Column<>("result", Column.oneOf(Result.values()), tried -> Value.of(tried.result)),
            new Column<>(
                    "id",
                    "id?",
                    "The brief, the open question or the first fact of the answer.",
                    tried -> Value.of(tried.id)),
            new Column<>("expected", "id?", "The entry that should answer.", tried -> Value.of(tried.expected)),
            new Column<>(
                    "candidates",
                    "[id]",
                    "Entries to which an editor could add the question, the nearest first.",
                    tried -> Value.texts(tried.candidates)));

    /** The columns of text for people. */
    static final List<Column<TriedQuestion>> SHORT_COLUMNS =
            List.of(COLUMNS.get(1), COLUMNS.get(0), new Column<>("entry", "text", tried -> Value.of(tried.entry())));

    enum Result implements Keyword {
        HIT,
        /** An answer that does not have the expected entry. */
        WRONG,
        /** Unsure: only the nearest entries. */
        HEDGE,
        /** Withheld by the record, or refused by a rule of the program. */
        REFUSED,
        MISS
    }

    static TriedQuestion of(String question, @Nullable String expected, Questions questions) {
        var reply = questions.answer(question, Context.NONE, MAX_ANSWERS);
        var answers = answers(reply);
        var result = result(reply, answers, expected);
        return new TriedQuestion(
                question,
                result,
                answers.isEmpty() ? null : answers.getFirst(),
                expected,
                result == Result.HIT || result == Result.REFUSED ? List.of() : candidates(reply, answers, expected));
    }

    static boolean isTarget(CaseRecord record, String id) {
        return record.facts().containsKey(id) || isText(record, id);
    }

    private static boolean isText(CaseRecord record, String id) {
        return record.briefs().containsKey(id) || record.open().containsKey(id);
    }

    /** Returns the entries that answer: the brief or the open question, then the facts. */
    private static List<String> answers(Reply reply) {
        var isOpen = reply.reason() == Reason.NOT_ON_RECORD && reply.message() != null;
        var texts = reply.isOnRecord() || isOpen
                ? targets(reply).limit(1).filter(id -> isText(reply.record(), id))
                : Stream.<String>of();
        return Stream.concat(texts, reply.answers().stream().map(AnsweredFact::id))
                .distinct()
                .toList();
    }

    private static Stream<String> targets(Reply reply) {
        return reply.explanation().scores().stream().map(Explanation.Score::id);
    }

    private static Result result(Reply reply, List<String> answers, @Nullable String expected) {
        if (!answers.isEmpty()) {
            return expected == null || answers.contains(expected) ? Result.HIT : Result.WRONG;
        }
        return switch (reply.reason()) {
            case UNSURE -> Result.HEDGE;
            case WITHHELD -> Result.REFUSED;
            case null, default -> Result.MISS;
        };
    }

    private String entry() {
        return switch (result) {
            case HIT -> Objects.requireNonNull(id);
            case WRONG -> id + ", not " + expected;
            case HEDGE, REFUSED, MISS -> candidates.isEmpty() ? "" : "nearest: " + String.join(", ", candidates);
        };
    }

    private static List<String> candidates(Reply reply, List<String> answers, @Nullable String expected) {
        if (expected != null) {
            return List.of(expected);
        }
        return Stream.concat(targets(reply), reply.nearest().stream().map(Nearest::id))
                .filter(id -> isTarget(reply.record(), id) && !answers.contains(id))
                .distinct()
                .limit(MAX_CANDIDATES)
                .toList();
    }
}
