package org.onrecord.install;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.model.Keyword;
import org.onrecord.model.RecordVersion;

/**
 * A version of a record as a list of them shows it.
 *
 * @param caseId id of the case
 * @param version its version
 * @param state where it is, or that it is damaged there
 * @param isInUse whether it answers when its case is asked
 * @param title what the case is called, or null if that is not known
 * @param released when it was released, as YYYY-MM-DD, or null if that is not known
 * @param asOf how far it reaches, likewise
 * @param signedBy who signed it when it was installed, or null
 * @param from where it was installed from, or null
 * @param installed when it was installed, in UTC as ISO 8601 writes it, or null
 * @param sha256 SHA-256 of its file, in lower-case hexadecimal, or null if that is not known
 * @param file its file, beginning in the store, or null if it comes with the program
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

    /** An installed version of which nothing is known but that it is damaged. */
    static VersionInfo damaged(String caseId, RecordVersion version, boolean isInUse) {
        return new VersionInfo(caseId, version, State.DAMAGED, isInUse, null, null, null, null, null, null, null, null);
    }

    /** Where a version is, or that it is damaged there. */
    public enum State implements Keyword {
        /** It comes with the program. */
        BUNDLED,
        /** It is installed, and is what was installed. */
        INSTALLED,
        /** It is installed, and some of it is gone or altered. */
        DAMAGED
    }

    /**
     * A case of which there are records.
     *
     * @param caseId its id
     * @param title what it is called, or null if that is not known
     * @param version the version that answers, or null if what says which is damaged
     * @param versions how many versions there are
     * @param isInUse whether it answers where no case is named
     */
    public record Case(
            String caseId, @Nullable String title, @Nullable RecordVersion version, int versions, boolean isInUse) {}

    /**
     * What there is, and what is wrong with it.
     *
     * @param <T> what is listed
     * @param rows what there is
     * @param damage what was found damaged
     */
    public record Inventory<T>(List<T> rows, List<Failure> damage) {}
}
