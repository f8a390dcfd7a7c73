package org.onrecord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which somebody's custody status did not change: half-open, {@code [from, to)}.
 *
 * @param person id of the person
 * @param status where they stood
 * @param from when it began
 * @param to when it ended, or null while nothing is known to have ended it
 * @param facts ids of the facts that show it, the one at its start first; empty only for {@code unknown}
 */
public record CustodyInterval(
        String person,
        CustodyStatus status,
        DatePoint from,
        @Nullable DatePoint to,
        List<String> facts) {}
