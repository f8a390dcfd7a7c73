package org.onrecord.ask.understand;

import java.util.List;
import org.onrecord.search.text.Token;

/**
 * A frame merged with the context.
 *
 * @param asked the question before resolution
 * @param frame the complete question
 * @param about ids taken from the context
 * @param candidates ids of two or more equally likely antecedents of a pronoun; otherwise empty
 */
public record Merged(Frame asked, Frame frame, List<String> about, List<String> candidates) {

    public boolean refersBack() {
        return isRepeated() || !about.isEmpty();
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
