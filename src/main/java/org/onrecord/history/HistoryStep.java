package org.onrecord.history;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a fact in one version.
 *
 * @param version the version
 * @param date the day of its release
 * @param manner whether the fact came, was corrected, or went
 * @param was what stood before, in the words of {@code changes}; null unless they tell of a correction
 * @param fields what differs by the files of the version and of the one before; none where either cannot be read
 * @param reason why; null where {@code changes} gives none
 */
public record HistoryStep(
        String version,
        LocalDate date,
        ChangeType manner,
        @Nullable String was,
        List<FieldChange> fields,
        @Nullable String reason) {

    /** The reason as a list, empty where there is none. */
    public List<String> reasons() {
        return reason == null ? List.of() : List.of(reason);
    }
}
