package org.onrecord.ask.compute;

import org.jspecify.annotations.Nullable;
import org.onrecord.ask.answer.Response;

/** A computation of answers from typed details. */
interface Operator {

    /** Returns the answer, or null unless the question clearly asks for it. */
    @Nullable
    Response answer(AskedQuestion asked);
}
