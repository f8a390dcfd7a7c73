package org.onrecord.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What one version of the record changed.
 *
 * @param version the version
 * @param date when it was released
 * @param summary the change in a sentence or two
 * @param added ids of the facts added
 * @param corrected what was put right
 * @param withdrawn what was taken out
 */
public record Change(
        String version,
        LocalDate date,
        String summary,
        List<String> added,
        List<Correction> corrected,
        List<Withdrawal> withdrawn) {}
