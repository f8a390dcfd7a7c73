package org.onrecord.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number.
 *
 * @param series id of the series it is a point of, or null when it stands alone
 * @param period what time it is about, or null
 * @param value the number, exactly as written
 * @param unit what it counts
 */
public record FigureDetail(
        @Nullable String series, @Nullable FactDate period, BigDecimal value, String unit) implements Detail {}
