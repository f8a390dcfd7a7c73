package org.onrecord.model;

import org.jspecify.annotations.Nullable;

/**
 * A step in somebody's custody or parole history.
 *
 * @param person id of the person
 * @param event what happened
 * @param decision what it meant for release, or null when nothing was decided
 * @param review which review it belongs to, in words, or null
 */
public record CustodyDetail(
        String person,
        CustodyEvent event,
        @Nullable CustodyDecision decision,
        @Nullable String review) implements Detail {}
