package org.onrecord.search.names;

import java.util.List;
import org.onrecord.search.text.Token;

/**
 * A mention of people, bodies or proceedings in a question.
 *
 * @param ids ids of those it can mean; several if a surname is shared
 * @param start index of the first token
 * @param end index after the last token
 * @param description the words, if they describe ("the social worker") or name a body ("the High Court"), because a
 *     text may use them for another party; otherwise empty
 * @param isBody whether it means bodies or proceedings, not people
 */
public record Mention(List<String> ids, int start, int end, List<Token> description, boolean isBody) {

    /** Returns a mention implied by the conversation, without words in the question. */
    public static Mention implied(List<String> ids) {
        return new Mention(ids, 0, 0, List.of(), false);
    }

    /** Returns the mention of some only of those whom it can mean. */
    Mention of(List<String> some) {
        return new Mention(some, start, end, description, isBody);
    }

    /** Returns the mention without a position in the question. */
    public Mention elsewhere() {
        return new Mention(ids, 0, 0, description, isBody);
    }

    /** Whether it has no position in the question. The ids are then in order, last mentioned first. */
    public boolean isImplied() {
        return end == 0;
    }

    public boolean covers(int token) {
        return token >= start && token < end;
    }
}
