package org.onrecord.ask.understand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.search.text.Token;

/**
 * A frame merged with the context.
 *
 * @param asked the question before resolution
 * @param frame the complete question
 * @param about ids taken from the context
 * @param background weighted terms of the conversation that an answer is likely to contain
 * @param favoured ids of facts that the question continues from: "when?" asks about the first fact of the last answer
 * @param candidates ids of two or more equally likely antecedents of a pronoun; otherwise empty
 */
public record Merged(
        Frame asked,
        Frame frame,
        List<String> about,
        Map<String, Double> background,
        Set<String> favoured,
        List<String> candidates) {

    public boolean refersBack() {
        return isRepeated() || !about.isEmpty() || !background.isEmpty();
    }

    /** Returns the content words taken from the previous question. */
    public List<String> words() {
        return frame.content().stream()
                .filter(at -> !frame.isInProceedingName(at))
                .map(frame.tokens()::get)
                .filter(token -> !asked.tokens().contains(token))
                .map(Token::word)
                .distinct()
                .toList();
    }

    /** Returns the ids of the proceedings taken from the previous question. */
    public List<String> proceedings() {
        return frame.proceedings().stream()
                .filter(named -> !asked.proceedings().contains(named) && isRepeated())
                .flatMap(named -> named.ids().stream().limit(1))
                .filter(id -> asked.proceedings().isEmpty())
                .toList();
    }

    /** Whether the question takes words or values from the previous one. */
    public boolean inherits() {
        return isRepeated() || !frame.values().equals(asked.values());
    }

    /** Whether the previous question is repeated with a change, so that not all of its words must match. */
    public boolean isRepeated() {
        return !frame.tokens().equals(asked.tokens());
    }
}
