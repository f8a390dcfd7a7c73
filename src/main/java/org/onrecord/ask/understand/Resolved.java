package org.onrecord.ask.understand;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question with what it left out filled in from the conversation.
 *
 * @param asked the question as it stands
 * @param question the whole question
 * @param about ids taken from the conversation
 * @param background terms of the conversation that an answer may well have, with their weights
 * @param favoured ids of facts that the question goes on from: "when?" asks about the fact just told
 * @param candidates ids of those of whom a pronoun means one, when nothing says which; else empty
 */
public record Resolved(
        Question asked,
        Question question,
        List<String> about,
        Map<String, Double> background,
        Set<String> favoured,
        List<String> candidates) {

    /** Whether it cannot be understood without what was said before it. */
    public boolean refersBack() {
        return isRepeated() || !about.isEmpty() || !background.isEmpty();
    }

    /** Whether it repeats the last question with something changed, so that not all of its words need to fit. */
    public boolean isRepeated() {
        return !question.tokens().equals(asked.tokens());
    }
}
