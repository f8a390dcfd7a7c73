package org.onrecord.ask.compute;

import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;

/** One way to compute an answer from typed details. */
interface Operator {

    /** The answer, or null unless the question clearly asks for what this computes. */
    @Nullable
    Response answer(Asked asked);
}
