package org.onrecord.format;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Proceeding;

/** Reads ids of entries, new ones and those that refer to entries, and finds those that lead nowhere. */
final class References {
    /** Looking for a near id takes long in a large file; after so many ids were looked at, a general hint must do. */
    private static final int MOST_LOOKED_AT = 1_000_000;

    private final Cursor cursor;
    private final Values values;
    private final EntryTables shelves;
    private final DistinctTexts distinct = new DistinctTexts();
    private final List<Pending> pending = new ArrayList<>();
    private int lookedAt;

    /** A reference to an entry that was not yet read. */
    private record Pending(EntryTable<?> shelf, String id, Place place) {}

    References(Cursor cursor, Values values, EntryTables shelves) {
        this.cursor = cursor;
        this.values = values;
        this.shelves = shelves;
    }

    /** Reads the id of a new entry. */
    String newId(EntryTable<?> shelf) {
        var id = values.id();
        if (id.isEmpty()) {
            return id;
        }
        cursor.entry().nameIt(id);
        var holder = shelves.holder(id, shelf);
        if (holder != null) {
            cursor.report(
                    ProblemCode.DUPLICATE_ID,
                    "the id " + Quote.of(id) + " is already used by a " + holder.noun(),
                    "give each its own id");
        }
        shelf.declare(id);
        return id;
    }

    /** Reads an id that refers to an entry; empty if it cannot be read. */
    String to(EntryTable<?> shelf) {
        var id = values.id();
        return id.isEmpty() ? id : resolved(shelf, id);
    }

    /** Reads a list of ids in which none stands twice. */
    List<String> distinctTo(EntryTable<?> shelf) {
        if (!cursor.enterList()) {
            return List.of();
        }
        distinct.clear();
        while (cursor.nextItem()) {
            addTo(distinct, shelf);
        }
        return distinct.toList();
    }

    /** Reads an id that refers to an entry into a list in which none stands twice. */
    void addTo(DistinctTexts list, EntryTable<?> shelf) {
        var id = to(shelf);
        if (!id.isEmpty() && !list.add(id)) {
            values.reportTwice(id);
        }
    }

    /** Reads what an outcome calls its proceeding: the id of one that is listed, or plain words. */
    String toProceedingOrWords(EntryTable<Proceeding> proceedings) {
        var text = values.text();
        return Values.isId(text) ? resolved(proceedings, text) : text;
    }

    private String resolved(EntryTable<?> shelf, String id) {
        var declared = shelf.declared(id);
        if (declared != null) {
            return declared;
        }
        pending.add(new Pending(shelf, id, cursor.place()));
        return id;
    }

    /** Reports every reference that was never resolved; to be called when the whole file was read. */
    void check() {
        for (var reference : pending) {
            check(reference.shelf(), reference.id(), reference.place());
        }
    }

    /** Whether there is such an entry; if there is none, that is reported. */
    boolean check(EntryTable<?> shelf, String id, Place place) {
        // A list that is missing or no list is one problem, not one for each reference into it.
        boolean isDangling = shelf.isRead() && !shelf.declares(id);
        if (isDangling) {
            cursor.report(
                    place,
                    ProblemCode.DANGLING_ID,
                    "there is no " + shelf.noun() + " " + Quote.of(id),
                    hint(shelf, id));
        }
        return !isDangling && shelf.isRead();
    }

    private String hint(EntryTable<?> shelf, String id) {
        var correct = "correct the id, or add the entry that it names";
        if (lookedAt > MOST_LOOKED_AT) {
            return correct;
        }
        lookedAt += shelf.size();
        return Suggestion.nearestOr(shelf.ids(), id, correct);
    }
}
