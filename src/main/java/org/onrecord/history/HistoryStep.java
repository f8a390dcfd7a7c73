package org.onrecord.history;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The change of a fact in one version.
 *
 * @param date release date of the version
 * @param was the old value in the words of {@code changes}; null unless corrected
 * @param fields the fields that differ from the previous version; empty if either file cannot be read
 * @param reason the reason; null if {@code changes} gives none
 */
public record HistoryStep(
        String version,
        LocalDate date,
        ChangeType type,
        @Nullable String was,
        List<FieldChange> fields,
        @Nullable String reason) {

    public List<String> reasons() {
        return reason == null ? List.of() : List.of(reason);
    }
}
