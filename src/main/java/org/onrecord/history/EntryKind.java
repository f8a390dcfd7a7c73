package org.onrecord.history;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.OverviewSection;
import org.onrecord.model.Withheld;
import org.onrecord.model.field.Keyword;

/** A kind of entry of a record, in the order in which differences are listed. */
public enum EntryKind implements Keyword {
    /** The record itself: title, version, dates, as-of notes; its id is the case's. */
    RECORD("The record", null),
    FACT("Facts", ChangeKind.FACT),
    /** The custody intervals of a person; the id is the person's. */
    STATUS("Custody intervals", ChangeKind.STATUS),
    SERIES("Series of figures", ChangeKind.SERIES),
    PERSON("People", ChangeKind.PERSON),
    ORGANISATION("Organisations", ChangeKind.ORGANISATION),
    PROCEEDING("Proceedings", null),
    SOURCE("Sources", ChangeKind.SOURCE),
    /** A section of the overview; the id is its heading. */
    OVERVIEW("The overview", null),
    BRIEF("Briefs", ChangeKind.BRIEF),
    WITHHELD("Left out on purpose", null),
    /** A matter that the record looked for in vain. */
    OPEN("Open questions", ChangeKind.OPEN),
    /** An entry of {@code changes} about an earlier version; its id is that version. */
    CHANGE("Entries for earlier versions", null);

    private final String heading;
    private final @Nullable ChangeKind changeKind;

    EntryKind(String heading, @Nullable ChangeKind changeKind) {
        this.heading = heading;
        this.changeKind = changeKind;
    }

    @Override
    public String words() {
        return this == OPEN ? "open question" : Keyword.super.words();
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
    public @Nullable ChangeKind changeKind() {
        return changeKind;
    }

    static EntryKind of(ChangeKind kind) {
        return switch (kind) {
            case FACT -> FACT;
            case SOURCE -> SOURCE;
            case PERSON -> PERSON;
            case ORGANISATION -> ORGANISATION;
            case STATUS -> STATUS;
            case SERIES -> SERIES;
            case BRIEF -> BRIEF;
            case OPEN -> OPEN;
        };
    }

    /** Whether a record has an entry of this kind with the id. */
    boolean has(CaseRecord record, String id) {
        return this == STATUS
                ? record.statusesOf(id).findAny().isPresent()
                : ids(record).contains(id);
    }

    /** Returns the ids of a record's entries of this kind, in file order. */
    Collection<String> ids(CaseRecord record) {
        return switch (this) {
            case RECORD -> List.of(record.caseId());
            case FACT -> record.facts().keySet();
            case STATUS ->
                record.statuses().stream().map(CustodyInterval::person).toList();
            case SERIES -> record.series().keySet();
            case PERSON -> record.people().keySet();
            case ORGANISATION -> record.organisations().keySet();
            case PROCEEDING -> record.proceedings().keySet();
            case SOURCE -> record.sources().keySet();
            case OVERVIEW ->
                record.overview().stream().map(OverviewSection::heading).toList();
            case BRIEF -> record.briefs().keySet();
            case WITHHELD -> record.withheld().stream().map(Withheld::id).toList();
            case OPEN -> record.open().keySet();
            case CHANGE -> record.changes().stream().map(Change::version).toList();
        };
    }
}
