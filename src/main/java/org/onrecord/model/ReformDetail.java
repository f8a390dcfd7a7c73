package org.onrecord.model;

import org.jspecify.annotations.Nullable;

/**
 * A change of law, guidance or institutions.
 *
 * @param title what it is called
 * @param instrument the Act, guidance or announcement, or null
 * @param by who made it, or null
 * @param inForceFrom when it began, or null when that is not known or it never did
 * @param inForceTo when it ended, or null when it has not or that is not known
 * @param replacedBy what took its place, or null
 * @param status what became of it
 * @param link how strongly sources tie it to the case
 */
public record ReformDetail(
        String title,
        @Nullable String instrument,
        @Nullable String by,
        @Nullable FactDate inForceFrom,
        @Nullable FactDate inForceTo,
        @Nullable String replacedBy,
        ReformStatus status,
        ReformLink link)
        implements Detail {}
