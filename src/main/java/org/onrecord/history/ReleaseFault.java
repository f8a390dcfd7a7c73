package org.onrecord.history;

import org.onrecord.model.field.Keyword;

/** The promises that a new version of a record can break; {@code docs/errors.md} lists them for users. */
enum ReleaseFault implements Keyword {
    /** The two files are of different cases. */
    OTHER_CASE,
    /** The contents differ and the version is not higher. */
    VERSION_NOT_HIGHER,
    /** The version rises by another step than what changed asks for. */
    WRONG_VERSION_STEP,
    /** The new version was released before the old one. */
    RELEASED_BACK,
    /** The new version reaches less far than the old one. */
    AS_OF_BACK,
    /** The entries of {@code changes} about the old version and earlier ones differ. */
    HISTORY_REWRITTEN,
    /** An id that was withdrawn is in use. */
    ID_REUSED,
    /** An entry is gone and no entry of {@code changes} withdraws it. */
    SILENTLY_GONE,
    /** An entry is new and no entry of {@code changes} accounts for it. */
    ADDITION_NOT_TOLD,
    /** An entry differs and no entry of {@code changes} says what it was and why. */
    CORRECTION_NOT_TOLD,
    /** An entry of {@code changes} describes something that did not happen. */
    TOLD_WITHOUT_DIFFERENCE
}
