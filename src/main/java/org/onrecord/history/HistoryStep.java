package org.onrecord.history;

import java.time.LocalDate;

/**
 * The change of a fact in one version.
 *
 * @param date release date of the version
 */
public record HistoryStep(String version, LocalDate date, Difference change) {}
