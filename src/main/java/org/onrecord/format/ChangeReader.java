package org.onrecord.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Change;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.Correction;
import org.onrecord.model.Fact;
import org.onrecord.model.Withdrawal;

/** Reads what a version changed. */
final class ChangeReader {
    private static final ObjectShape KEYS =
            ObjectShape.of("version", "date", "summary", "added", "corrected", "withdrawn");
    private static final ObjectShape CORRECTION_KEYS = ObjectShape.of("kind", "id", "was", "reason");
    private static final ObjectShape WITHDRAWAL_KEYS = ObjectShape.of("kind", "id", "reason");
    private static final Words<ChangeKind> KINDS = new Words<>(ChangeKind.values());

    private final Cursor cursor;
    private final Values values;
    private final Dates dates;
    private final References references;
    private final List<Change> changes = new ArrayList<>();
    private final List<Addition> unknownAdditions = new ArrayList<>();
    private final Set<String> withdrawnFacts = new HashSet<>();
    private @Nullable Newest newest;

    /**
     * The first change of the file, which is the newest.
     *
     * @param version its version, empty if it could not be read
     * @param versionPlace where that stands
     * @param date its day, null if it could not be read
     * @param datePlace where that stands
     */
    record Newest(
            String version, Place versionPlace, @Nullable LocalDate date, Place datePlace) {}

    /** A fact that is said to have been added and was not read before; the place is that of its id. */
    private record Addition(String fact, Place place) {}

    /** What was read of a change so far. */
    private static final class Draft {
        String version = "";

        @Nullable
        LocalDate date;

        String summary = "";
        List<String> added = List.of();
        List<Correction> corrected = List.of();
        List<Withdrawal> withdrawn = List.of();
        long versionPosition;
        long datePosition;
    }

    ChangeReader(Cursor cursor, Values values, Dates dates, References references) {
        this.cursor = cursor;
        this.values = values;
        this.dates = dates;
        this.references = references;
    }

    void read(EntryTable<Fact> facts) {
        if (!cursor.enterObject()) {
            return;
        }
        var draft = new Draft();
        for (var key = cursor.nextKey(KEYS); key != null; key = cursor.nextKey(KEYS)) {
            read(key, draft, facts);
        }
        if (newest == null) {
            newest = new Newest(
                    draft.version,
                    cursor.placeOf(draft.versionPosition).part(".version"),
                    draft.date,
                    cursor.placeOf(draft.datePosition).part(".date"));
        }
        if (draft.date != null) {
            changes.add(new Change(
                    draft.version, draft.date, draft.summary, draft.added, draft.corrected, draft.withdrawn));
        }
    }

    private void read(String key, Draft draft, EntryTable<Fact> facts) {
        switch (key) {
            case "version" -> {
                draft.versionPosition = cursor.position();
                draft.version = values.text();
            }
            case "date" -> {
                draft.datePosition = cursor.position();
                draft.date = dates.day();
            }
            case "summary" -> draft.summary = values.text();
            case "added" -> draft.added = added(facts);
            case "corrected" -> draft.corrected = corrected();
            default -> draft.withdrawn = withdrawn();
        }
    }

    private List<String> added(EntryTable<Fact> facts) {
        if (!cursor.enterList()) {
            return List.of();
        }
        var added = new ArrayList<String>();
        while (cursor.nextItem()) {
            added.add(addition(facts));
        }
        return List.copyOf(added);
    }

    private String addition(EntryTable<Fact> facts) {
        var id = values.id();
        var declared = facts.declared(id);
        if (declared != null) {
            return declared;
        }
        if (!id.isEmpty()) {
            unknownAdditions.add(new Addition(id, cursor.place()));
        }
        return id;
    }

    /** Reports added facts that are not there; those that were withdrawn later need not be. */
    void checkAdditions(EntryTable<Fact> facts) {
        for (var addition : unknownAdditions) {
            if (!withdrawnFacts.contains(addition.fact())) {
                references.check(facts, addition.fact(), addition.place());
            }
        }
    }

    private List<Correction> corrected() {
        if (!cursor.enterList()) {
            return List.of();
        }
        var corrected = new ArrayList<Correction>();
        while (cursor.nextItem()) {
            if (cursor.enterObject()) {
                corrected.add(correction());
            }
        }
        return List.copyOf(corrected);
    }

    private Correction correction() {
        var kind = KINDS.first();
        String id = "";
        String was = "";
        String reason = "";
        for (var key = cursor.nextKey(CORRECTION_KEYS); key != null; key = cursor.nextKey(CORRECTION_KEYS)) {
            switch (key) {
                case "kind" -> kind = values.word(KINDS);
                case "id" -> id = values.id();
                case "was" -> was = values.text();
                default -> reason = values.text();
            }
        }
        return new Correction(kind, id, was, reason);
    }

    private List<Withdrawal> withdrawn() {
        if (!cursor.enterList()) {
            return List.of();
        }
        var withdrawn = new ArrayList<Withdrawal>();
        while (cursor.nextItem()) {
            if (cursor.enterObject()) {
                withdrawn.add(withdrawal());
            }
        }
        return List.copyOf(withdrawn);
    }

    private Withdrawal withdrawal() {
        var kind = KINDS.first();
        String id = "";
        String reason = "";
        for (var key = cursor.nextKey(WITHDRAWAL_KEYS); key != null; key = cursor.nextKey(WITHDRAWAL_KEYS)) {
            switch (key) {
                case "kind" -> kind = values.word(KINDS);
                case "id" -> id = values.id();
                default -> reason = values.text();
            }
        }
        if (kind == ChangeKind.FACT) {
            withdrawnFacts.add(id);
        }
        return new Withdrawal(kind, id, reason);
    }

    /** The changes in the order of the file. */
    List<Change> changes() {
        return List.copyOf(changes);
    }

    /** The newest change, null if there is none. */
    @Nullable
    Newest newest() {
        return newest;
    }
}
