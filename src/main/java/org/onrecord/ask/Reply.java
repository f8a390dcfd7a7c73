package org.onrecord.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Explanation;
import org.onrecord.ask.answer.Reason;
import org.onrecord.ask.answer.Suggestion;
import org.onrecord.ask.understand.Context;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.model.CaseRecord;

/**
 * The reply to one question or shell command.
 *
 * @param question the question as typed
 * @param reason why there is no answer, or null when there is one
 * @param message a sentence for the reader, such as the reason or the "as of" date; or null
 * @param understood the equivalent command line, or null
 * @param about ids of the people, bodies and facts taken from the context
 * @param answers best first; empty exactly when there is a reason
 * @param nearest the nearest facts, best first, if the reason is {@link Reason#UNSURE}; otherwise empty
 * @param suggestions near misses, candidates or follow-ups
 * @param record the record asked
 * @param page the answer of the equivalent command, if it contains more than the list of answers; or null
 * @param explanation how the question was understood
 * @param context the context for the next question
 */
public record Reply(
        String question,
        @Nullable Reason reason,
        @Nullable String message,
        @Nullable String understood,
        List<String> about,
        List<AnsweredFact> answers,
        List<AnsweredFact> nearest,
        List<Suggestion> suggestions,
        CaseRecord record,
        @Nullable Found page,
        Explanation explanation,
        Context context) {

    public boolean isOnRecord() {
        return !answers.isEmpty();
    }
}
