package org.onrecord.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.FieldType.Plain;

/** Reads ids and references, and reports references to missing entries. */
final class References {
    /** The search for a similar id is slow in a large file; after this many ids the hint is a general one. */
    private static final int MAX_COMPARED = 1_000_000;

    private static final String CORRECT = "correct the id, or add the entry that it names";

    private final Cursor cursor;
    private final Values values;
    private final EntryTables tables;
    private final List<Pending> pending = new ArrayList<>();
    /**
     * The first place of each topic not yet listed; a place per fact would be too much in a large file without a list.
     */
    private final Map<String, Place> unlistedTopics = new LinkedHashMap<>();

    private final Map<String, String> topics = new HashMap<>();
    private int compared;

    private record Pending(EntryList list, String id, Place place) {}

    References(Cursor cursor, EntryTables tables) {
        this.cursor = cursor;
        this.values = new Values(cursor);
        this.tables = tables;
    }

    String newId(EntryList list) {
        var id = values.id();
        if (id.isEmpty()) {
            return id;
        }
        cursor.entry().setId(id);
        var holder = tables.holder(id, list);
        if (holder != null) {
            cursor.report(
                    ProblemCode.DUPLICATE_ID,
                    "the id " + Quote.of(id) + " is already used by " + holder.withArticle(),
                    "give each its own id");
        }
        tables.of(list).declare(id);
        return id;
    }

    /** Reads an id that refers to an entry; returns an empty text if it cannot be read. */
    String to(EntryList list) {
        var id = values.id();
        return id.isEmpty() ? id : resolved(list, id);
    }

    /** Reads the proceeding of an outcome: the id of a listed one, or plain words. */
    String toProceedingOrWords() {
        var text = values.text(Plain.PROCEEDING.maxLength(), false);
        return Values.isId(text) ? resolved(EntryList.PROCEEDINGS, text) : text;
    }

    /** Reads the id of a topic as a shared string; returns an empty text if it cannot be read. */
    String toTopic() {
        var id = values.id();
        if (!id.isEmpty() && !tables.of(EntryList.TOPICS).declares(id)) {
            if (areTopicsListed()) {
                reportTopic(id, cursor.place());
            } else if (!unlistedTopics.containsKey(id)) {
                unlistedTopics.put(id, cursor.place());
            }
        }
        return topics.computeIfAbsent(id, same -> same);
    }

    private boolean areTopicsListed() {
        var listed = tables.of(EntryList.TOPICS);
        return listed.isRead() && listed.size() > 0;
    }

    private void reportTopic(String id, Place place) {
        var listed = tables.of(EntryList.TOPICS);
        cursor.report(
                place,
                ProblemCode.UNKNOWN_WORD,
                Quote.of(id) + " is not allowed here",
                isCompared(listed) ? Problems.suggest(listed.ids(), id) : "write the id of a listed topic");
    }

    private String resolved(EntryList list, String id) {
        var declared = tables.of(list).declared(id);
        if (declared != null) {
            return declared;
        }
        pending.add(new Pending(list, id, cursor.place()));
        return id;
    }

    /** Reports unresolved references after the whole file has been read. */
    void check() {
        for (var reference : pending) {
            check(reference.list(), reference.id(), reference.place());
        }
        unlistedTopics.forEach((topic, place) -> {
            if (areTopicsListed() && !tables.of(EntryList.TOPICS).declares(topic)) {
                reportTopic(topic, place);
            }
        });
    }

    boolean check(EntryList list, String id, Place place) {
        var table = tables.of(list);
        // A missing or unreadable list is one problem, not one for each reference into it.
        boolean isDangling = isWhole(list) && !table.declares(id);
        if (isDangling) {
            cursor.report(
                    place, ProblemCode.DANGLING_ID, "there is no " + list.noun() + " " + Quote.of(id), hint(table, id));
        }
        return !isDangling && table.isRead();
    }

    /** Whether a list is read or has, as an optional one, no entries. */
    private boolean isWhole(EntryList list) {
        return list == EntryList.THINGS || tables.of(list).isRead();
    }

    /** Reports an id that no person, organisation, thing or fact has. */
    void checkSubject(String id, Place place) {
        var lists = List.of(EntryList.PEOPLE, EntryList.ORGANISATIONS, EntryList.THINGS, EntryList.FACTS);
        var all = lists.stream().map(tables::of).toList();
        if (lists.stream().allMatch(this::isWhole) && all.stream().noneMatch(table -> table.declares(id))) {
            var near = all.stream()
                    .filter(this::isCompared)
                    .flatMap(table -> table.ids().stream())
                    .toList();
            cursor.report(
                    place,
                    ProblemCode.DANGLING_ID,
                    "there is no person, organisation, thing or fact " + Quote.of(id),
                    Problems.suggestOr(near, id, CORRECT));
        }
    }

    private String hint(EntryTables.EntryTable<?> table, String id) {
        return isCompared(table) ? Problems.suggestOr(table.ids(), id, CORRECT) : CORRECT;
    }

    private boolean isCompared(EntryTables.EntryTable<?> table) {
        if (compared > MAX_COMPARED) {
            return false;
        }
        compared += table.size();
        return true;
    }
}
