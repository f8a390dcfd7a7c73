package org.onrecord.search.names;

import java.util.List;
import org.onrecord.search.text.Token;

/**
 * People or bodies that a question names.
 *
 * @param ids whom the words can mean; several when a surname is shared
 * @param start index of the first token
 * @param end index after the last token
 * @param description the words, when they describe ("the social worker") or name a body ("the High Court"), so that a
 *     text may have them without naming the same; else empty
 * @param isBody whether they are bodies, not people
 */
public record Mention(List<String> ids, int start, int end, List<Token> description, boolean isBody) {

    /** Somebody meant without a word for them, taken from the conversation. */
    public static Mention implied(List<String> ids) {
        return new Mention(ids, 0, 0, List.of(), false);
    }

    /** The same people, named at no place of the question. */
    public Mention elsewhere() {
        return new Mention(ids, 0, 0, description, isBody);
    }

    /** Whether it stands at no place of the question: then those spoken of last come first. */
    public boolean isImplied() {
        return end == 0;
    }

    /** Whether a token is part of it. */
    public boolean covers(int token) {
        return token >= start && token < end;
    }
}
