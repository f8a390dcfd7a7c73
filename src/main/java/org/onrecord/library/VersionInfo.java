package org.onrecord.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.model.RecordVersion;
import org.onrecord.model.field.Keyword;

/**
 * A version of a record, for listing.
 *
 * @param caseId id of the case
 * @param version its version
 * @param state installed, bundled or damaged
 * @param isInUse whether it is the active version of its case
 * @param title title of the case, or null if not known
 * @param released release date as YYYY-MM-DD, or null if not known
 * @param asOf its as_of date, in the same form
 * @param signedBy who signed it when it was installed, or null
 * @param from where it was installed from, or null
 * @param installed time of installation in UTC, in ISO 8601 format, or null
 * @param sha256 SHA-256 of its file, in lower-case hexadecimal, or null if not known
 * @param file its path in the store, or null if it is bundled
 */
public record VersionInfo(
        String caseId,
        RecordVersion version,
        State state,
        boolean isInUse,
        @Nullable String title,
        @Nullable String released,
        @Nullable String asOf,
        @Nullable String signedBy,
        @Nullable String from,
        @Nullable String installed,
        @Nullable String sha256,
        @Nullable String file) {

    /** A damaged version without further information. */
    static VersionInfo damaged(String caseId, RecordVersion version, boolean isInUse) {
        return new VersionInfo(caseId, version, State.DAMAGED, isInUse, null, null, null, null, null, null, null, null);
    }

    public enum State implements Keyword {
        BUNDLED,
        /** Installed and intact. */
        INSTALLED,
        /** Installed, but some of it is missing or altered. */
        DAMAGED
    }

    /**
     * A case with at least one record.
     *
     * @param caseId its id
     * @param title its title, or null if not known
     * @param version the active version, or null if that cannot be read
     * @param versions number of versions
     * @param isInUse whether it is the default case
     */
    public record Case(
            String caseId, @Nullable String title, @Nullable RecordVersion version, int versions, boolean isInUse) {}

    /**
     * A list and the damage found while making it.
     *
     * @param <T> type of the rows
     * @param rows the list
     * @param damage damage that was found
     */
    public record Listing<T>(List<T> rows, List<Failure> damage) {}
}
