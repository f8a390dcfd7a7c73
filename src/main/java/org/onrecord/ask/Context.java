package org.onrecord.ask;

import java.util.List;

/**
 * What has been spoken of, for a follow-up question to refer to.
 *
 * @param people ids of people and bodies, the one spoken of last first
 * @param answers ids of the facts of the last answer, in its order, for "the second one"
 * @param question the words of the last question after its own gaps were filled, for "why?" and "and in 2014?"
 */
public record Context(List<String> people, List<String> answers, String question) {
    /** The beginning of a conversation. */
    public static final Context NONE = new Context(List.of(), List.of(), "");
}
