package org.onrecord.history;

import org.onrecord.model.field.Keyword;

/** Every way in which a new version of a record can break a promise; {@code docs/errors.md} tells users the same. */
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
    /** What {@code changes} says of the old version and those before it is not what it said. */
    HISTORY_REWRITTEN,
    /** An id that was withdrawn is in use. */
    ID_REUSED,
    /** An entry is gone and no entry of {@code changes} withdraws it. */
    SILENTLY_GONE,
    /** An entry is new and no entry of {@code changes} accounts for it. */
    ADDITION_NOT_TOLD,
    /** An entry differs and no entry of {@code changes} says what stood and why. */
    CORRECTION_NOT_TOLD,
    /** An entry of {@code changes} tells of something that did not happen. */
    TOLD_WITHOUT_DIFFERENCE
}
