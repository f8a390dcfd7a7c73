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

/** The broken promises of a new version, with their places in the new file. */
final class ReleaseProblems {
    private final String file;
    private final CaseRecord record;
    private final Map<EntryKind, Map<String, Integer>> positions = new EnumMap<>(EntryKind.class);
    private final List<Problem> problems = new ArrayList<>();

    ReleaseProblems(String file, CaseRecord record) {
        this.file = file;
        this.record = record;
    }

    /** Adds a problem of the file or of one of its keys. */
    void add(ReleaseFault fault, String path, String message, String hint) {
        add(fault, path, null, message, hint);
    }

    /** Adds a problem of an entry, which may be missing from the new file. */
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
            case OPEN -> "open";
            case RECORD -> "";
        };
    }

    /** The promises about versions; {@code docs/errors.md} explains each to users. */
    enum ReleaseFault implements Keyword {
        OTHER_CASE,
        /** The contents differ, but the version is not higher. */
        VERSION_NOT_HIGHER,
        /** The version rises by a step that does not fit the changes. */
        WRONG_VERSION_STEP,
        RELEASED_BACK,
        /** The new version's coverage ends before the old one's. */
        AS_OF_BACK,
        /** The entries of {@code changes} up to the old version differ. */
        HISTORY_REWRITTEN,
        ID_REUSED,
        /** An entry is gone, but {@code changes} does not withdraw it. */
        SILENTLY_GONE,
        /** An entry is new, but {@code changes} does not account for it. */
        ADDITION_NOT_TOLD,
        /** An entry differs, but {@code changes} does not give its old value and the reason. */
        CORRECTION_NOT_TOLD,
        /** An entry of {@code changes} describes a difference that does not exist. */
        TOLD_WITHOUT_DIFFERENCE
    }
}
