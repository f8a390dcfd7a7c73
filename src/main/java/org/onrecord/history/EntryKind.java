package org.onrecord.history;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.field.Keyword;

/** A kind of entry of a record, in the order in which differences are listed. */
public enum EntryKind implements Keyword {
    /** The record itself: title, version, dates, as-of notes; its id is the case's. */
    RECORD("", "The record", null),
    FACT("facts", "Facts", ChangeKind.FACT),
    /** The custody intervals of a person; the id is the person's. */
    STATUS("statuses", "Custody intervals", ChangeKind.STATUS),
    SERIES("series", "Series of figures", ChangeKind.SERIES),
    PERSON("people", "People", ChangeKind.PERSON),
    ORGANISATION("organisations", "Organisations", ChangeKind.ORGANISATION),
    PROCEEDING("proceedings", "Proceedings", null),
    SOURCE("sources", "Sources", ChangeKind.SOURCE),
    /** A section of the overview; the id is its heading. */
    OVERVIEW("overview", "The overview", null),
    BRIEF("briefs", "Briefs", ChangeKind.BRIEF),
    WITHHELD("withheld", "Left out on purpose", null),
    /** A matter that the record looked for in vain. */
    OPEN("open", "Open questions", ChangeKind.OPEN),
    /** An entry of {@code changes} about an earlier version; its id is that version. */
    CHANGE("changes", "Entries for earlier versions", null);

    private final String list;
    private final String heading;
    private final @Nullable ChangeKind changeKind;

    EntryKind(String list, String heading, @Nullable ChangeKind changeKind) {
        this.list = list;
        this.heading = heading;
        this.changeKind = changeKind;
    }

    static EntryKind of(ChangeKind kind) {
        return valueOf(kind.name());
    }

    @Override
    public String words() {
        return switch (this) {
            case WITHHELD -> "withheld matter";
            case OPEN -> "open question";
            default -> Keyword.super.words();
        };
    }

    /** Returns the key of the list in the file; empty for the record itself. */
    String list() {
        return list;
    }

    public String heading() {
        return heading;
    }

    /** Returns the field with the text that readers get, which an added or withdrawn entry shows; null if its label is it. */
    @Nullable
    String textField() {
        return switch (this) {
            case BRIEF -> "summary";
            case OPEN -> "text";
            default -> null;
        };
    }

    /** Returns the kind in {@code changes}, or null for entries that {@code changes} never lists. */
    @Nullable
    ChangeKind changeKind() {
        return changeKind;
    }

    /** Whether a record has an entry of this kind with the id. */
    boolean has(CaseRecord record, String id) {
        return this == STATUS
                ? record.statusesOf(id).findAny().isPresent()
                : ids(record).contains(id);
    }

    /** Returns the ids of a record's entries of this kind, in file order. */
    Set<String> ids(CaseRecord record) {
        return EntryTable.of(this).entries().apply(record).keySet();
    }
}
