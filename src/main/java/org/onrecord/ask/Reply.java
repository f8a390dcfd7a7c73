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
 * What comes back for one question or one command of the shell.
 *
 * @param question the question as it was typed
 * @param reason why there is no answer, or null when there is one
 * @param message a sentence for the reader: why not, the file's own words for what is withheld, how far the record
 *     reaches; or null
 * @param understood the command line that asks the same, or null
 * @param about ids of the people, bodies and facts that were taken from the conversation
 * @param answers best first; empty exactly when there is a reason
 * @param nearest the facts that come nearest, best first, when the reason is {@link Reason#UNSURE}; else empty
 * @param suggestions near misses, candidates or follow-ups
 * @param record the record that was asked
 * @param page the answer of the equal command, when its page says more to a reader than the list of answers; or null
 * @param explanation how the question was understood
 * @param context what the next question may refer to
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

    /** Whether the record answers it. */
    public boolean isOnRecord() {
        return !answers.isEmpty();
    }
}
