package org.onrecord.model;

import java.math.BigDecimal;

/**
 * One figure of a series.
 *
 * @param period the time it is about
 * @param value the number
 * @param fact id of the fact that states it
 */
public record SeriesPoint(FactDate period, BigDecimal value, String fact) {}
