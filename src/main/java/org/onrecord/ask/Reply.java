package org.onrecord.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.ask.answer.Response;
import org.onrecord.ask.answer.Response.Nearest;
import org.onrecord.ask.answer.Response.Reason;
import org.onrecord.ask.answer.Response.Suggestion;
import org.onrecord.ask.understand.Context;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.SummarySentence;

/**
 * The reply to one question or shell command.
 *
 * @param question the question as typed
 * @param about ids of the people, bodies and proceedings taken from the context
 * @param words content words taken from the previous question
 * @param readings how misspelt names, and dates with two meanings, in the question were read
 * @param explanation how the question was understood
 * @param context the context for the next question
 */
public record Reply(
        String question,
        Response response,
        List<String> about,
        List<String> words,
        CaseRecord record,
        List<String> readings,
        Explanation explanation,
        Context context) {

    public Reply withoutFollowUps() {
        var less = isOnRecord()
                ? response.withSuggestions(List.of())
                : response.withNearest(nearest().stream().limit(1).toList());
        return new Reply(question, less, about, words, record, readings, explanation, context);
    }

    /** Returns the same reply with a message instead of its summary. */
    public Reply withMessageOnly(String message) {
        var said = response.withSummary(List.of()).withMessage(message);
        return new Reply(question, said, about, words, record, readings, explanation, context);
    }

    public boolean isOnRecord() {
        return !answers().isEmpty();
    }

    /** Whether there are facts to show though the question is not answered. */
    public boolean hasNearest() {
        return reason() == Reason.UNSURE || !nearest().isEmpty();
    }

    public @Nullable Reason reason() {
        return response.reason();
    }

    /** Returns the message with how names and dates were read, for readers who see no more than it. */
    public @Nullable String message() {
        if (readings.isEmpty()) {
            return response.message();
        }
        var said = response.message() != null || reason() == null ? response.message() : reason().sentence();
        return (said == null ? "" : said + " ") + String.join("; ", readings) + ".";
    }

    public @Nullable String understood() {
        return response.understood();
    }

    public List<SummarySentence> summary() {
        return response.summary();
    }

    public List<AnsweredFact> answers() {
        return response.answers();
    }

    public List<Nearest> nearest() {
        return response.nearest();
    }

    public List<Suggestion> suggestions() {
        return response.suggestions();
    }

    public @Nullable Found page() {
        return response.page();
    }
}
