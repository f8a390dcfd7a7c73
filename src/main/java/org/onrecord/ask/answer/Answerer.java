package org.onrecord.ask.answer;

import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Resolved;

/** One way of answering questions; the first that takes a question answers it. */
public interface Answerer {

    /** What this way is called in an explanation. */
    String name();

    /**
     * The response to a question, or null if it is none for this way of answering.
     *
     * @param resolved the question, with its gaps filled
     * @param context what was spoken of before it
     * @param most how many answers to give at most
     */
    @Nullable
    Response answer(Resolved resolved, Context context, int most);
}
