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

/** What sort of entry of a record differs, in the order in which differences are told. */
public enum EntrySort implements Keyword {
    /** The record as a whole: its title, version, days and reach; the id is that of the case. */
    RECORD("The record", null),
    /** A fact. */
    FACT("Facts", ChangeKind.FACT),
    /** The custody intervals of a person; the id is that of the person. */
    STATUS("Custody intervals", ChangeKind.STATUS),
    /** A series of figures. */
    SERIES("Series of figures", ChangeKind.SERIES),
    /** A person. */
    PERSON("People", ChangeKind.PERSON),
    /** A body. */
    ORGANISATION("Organisations", ChangeKind.ORGANISATION),
    /** A trial, appeal, tribunal or review. */
    PROCEEDING("Proceedings", null),
    /** A source. */
    SOURCE("Sources", ChangeKind.SOURCE),
    /** A section of the overview; the id is its heading. */
    OVERVIEW("The overview", null),
    /** The facts for a broad question. */
    BRIEF("Briefs", null),
    /** Something left out on purpose. */
    WITHHELD("Left out on purpose", null),
    /** What the record says an earlier version changed; the id is that version. */
    CHANGE("Entries for earlier versions", null);

    private final String heading;
    private final @Nullable ChangeKind kind;

    EntrySort(String heading, @Nullable ChangeKind kind) {
        this.heading = heading;
        this.kind = kind;
    }

    /** What to call entries of this sort above a list of them. */
    public String heading() {
        return heading;
    }

    /** The word that {@code changes} has for it; null for what has no entries there. */
    public @Nullable ChangeKind kind() {
        return kind;
    }

    /** The sort of entry that a kind of {@code changes} is about. */
    static EntrySort of(ChangeKind kind) {
        return switch (kind) {
            case FACT -> FACT;
            case SOURCE -> SOURCE;
            case PERSON -> PERSON;
            case ORGANISATION -> ORGANISATION;
            case STATUS -> STATUS;
            case SERIES -> SERIES;
        };
    }

    /** The ids of these entries in a record, in the order of the file. */
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
            case CHANGE -> record.changes().stream().map(Change::version).toList();
        };
    }
}
