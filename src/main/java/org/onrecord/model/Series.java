package org.onrecord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one measure over time.
 *
 * @param id stable id, kebab-case
 * @param title what is measured
 * @param unit what is counted
 * @param geography where
 * @param note its caveats, or null
 * @param breaks changes of definition across which points must not be compared; often empty
 * @param points the figures in order of time
 */
public record Series(
        String id,
        String title,
        String unit,
        String geography,
        @Nullable String note,
        List<SeriesBreak> breaks,
        List<SeriesPoint> points) {}
