package org.onrecord.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Problem;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.field.Keyword;

/** Collects the promises that a new version breaks, with the place of each in the new file. */
final class ReleaseProblems {
    private final String file;
    private final CaseRecord record;
    private final Map<EntryKind, Map<String, Integer>> positions = new EnumMap<>(EntryKind.class);
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Problems of one file.
     *
     * @param file what to call it
     * @param record what it says
     */
    ReleaseProblems(String file, CaseRecord record) {
        this.file = file;
        this.record = record;
    }

    /** Adds a problem of the file or of one of its keys. */
    void add(ReleaseFault fault, String path, String message, String hint) {
        add(fault, path, null, message, hint);
    }

    /** Adds a problem of an entry, which need not be in the new file. */
    void add(ReleaseFault fault, EntryKind kind, String id, String message, String hint) {
        var list = list(kind);
        var position = positions
                .computeIfAbsent(kind, _ -> positions(kind.ids(record)))
                .get(id);
        add(fault, position == null ? list : list + "[" + position + "]", id, message, hint);
    }

    private void add(ReleaseFault fault, String path, @Nullable String id, String message, String hint) {
        problems.add(new Problem(fault.key(), file, 0, 0, path, id, message, hint));
    }

    List<Problem> found() {
        return List.copyOf(problems);
    }

    private static Map<String, Integer> positions(Collection<String> ids) {
        var positions = new HashMap<String, Integer>();
        var position = 0;
        for (var id : ids) {
            positions.putIfAbsent(id, position);
            position++;
        }
        return positions;
    }

    private static String list(EntryKind kind) {
        return switch (kind) {
            case FACT -> "facts";
            case SERIES -> "series";
            case PERSON -> "people";
            case ORGANISATION -> "organisations";
            case PROCEEDING -> "proceedings";
            case SOURCE -> "sources";
            case STATUS -> "statuses";
            case CHANGE -> "changes";
            case OVERVIEW -> "overview";
            case BRIEF -> "briefs";
            case WITHHELD -> "withheld";
            case RECORD -> "";
        };
    }

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
}
