package org.onrecord.ask.answer;

import org.jspecify.annotations.Nullable;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.Merged;

/** A way of answering questions. Answerers are asked in turn; the first response wins. */
public interface Answerer {

    /** Returns the name in explanations. */
    String name();

    /**
     * Returns the response, or null if this answerer does not handle the question.
     *
     * @param most the maximum number of answers
     */
    @Nullable
    Response answer(Merged merged, Context context, int most);
}
