package org.onrecord.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.PartyType;

/** Reads the one object that a facts file is. */
final class RecordReader {
    private static final ObjectShape KEYS = ObjectShape.of(
                    "format",
                    "case",
                    "title",
                    "aliases",
                    "version",
                    "released",
                    "as_of",
                    "overview",
                    "people",
                    "organisations",
                    "sources",
                    "facts",
                    "statuses",
                    "series",
                    "withheld",
                    "changes")
            .withOptional("updates", "as_of_notes", "proceedings");

    private final Cursor cursor;
    private final Limits limits;
    private final EntryTables shelves = new EntryTables();
    private final References references;
    private final Figures figures;
    private final HeaderReader header;
    private final OverviewReader overview;
    private final ProceedingReader proceedings;
    private final PartyReader parties;
    private final SourceReader sources;
    private final FactReader facts;
    private final StatusReader statuses;
    private final SeriesReader series;
    private final WithheldReader withheld;
    private final ChangeReader changes;

    RecordReader(Cursor cursor, Limits limits) {
        this.cursor = cursor;
        this.limits = limits;
        var values = new Values(cursor);
        var dates = new Dates(cursor, values);
        var numbers = new Numbers(cursor);
        references = new References(cursor, values, shelves);
        figures = new Figures(cursor, references, shelves);
        header = new HeaderReader(cursor, values, dates);
        overview = new OverviewReader(cursor, values, references);
        proceedings = new ProceedingReader(cursor, values, references);
        parties = new PartyReader(cursor, values, references);
        sources = new SourceReader(cursor, values, dates, references);
        facts = new FactReader(cursor, values, dates, numbers, references, shelves, figures);
        statuses = new StatusReader(cursor, values, dates, references, shelves);
        series = new SeriesReader(cursor, values, dates, numbers, references, shelves, figures);
        withheld = new WithheldReader(cursor, values, references);
        changes = new ChangeReader(cursor, values, dates, references);
    }

    /** The record; null if anything in the file is wrong, which is then reported. */
    @Nullable
    CaseRecord read() {
        cursor.begin();
        for (var key = cursor.nextKey(KEYS); key != null; key = cursor.nextKey(KEYS)) {
            read(key);
        }
        cursor.end();
        references.check();
        figures.check();
        changes.checkAdditions(shelves.facts());
        header.check(changes.newest());
        new CustodyCheck(cursor, shelves.facts(), header.asOf()).check(statuses.intervals());
        return cursor.problemCount() == 0 ? record() : null;
    }

    private void read(String key) {
        switch (key) {
            case "overview" -> readOverview();
            case "proceedings" -> readProceedings();
            case "people" -> readParties(PartyType.PERSON);
            case "organisations" -> readParties(PartyType.ORGANISATION);
            case "sources" -> readSources();
            case "facts" -> readFacts();
            case "statuses" -> readStatuses();
            case "series" -> readSeries();
            case "withheld" -> readWithheld();
            case "changes" -> readChanges();
            default -> header.read(key);
        }
    }

    private void readOverview() {
        if (cursor.enterList()) {
            while (cursor.nextRequiredItem(
                    ProblemCode.EMPTY_LIST, "the overview is empty", "add what a newcomer should read first")) {
                overview.read(shelves.facts());
            }
        }
    }

    private void readProceedings() {
        if (cursor.enterList()) {
            while (cursor.nextRequiredItem(
                    ProblemCode.EMPTY_LIST,
                    "the list of proceedings is empty",
                    "leave out proceedings if there are none")) {
                proceedings.read(shelves.proceedings());
            }
            shelves.proceedings().markRead();
        }
    }

    private void readParties(PartyType type) {
        var shelf = type == PartyType.PERSON ? shelves.people() : shelves.organisations();
        if (cursor.enterList()) {
            while (cursor.nextItem()) {
                parties.read(type, shelf);
            }
            shelf.markRead();
        }
    }

    private void readSources() {
        if (cursor.enterList()) {
            while (cursor.nextItem()) {
                sources.read(shelves.sources());
            }
            shelves.sources().markRead();
        }
    }

    private void readFacts() {
        if (!cursor.enterList()) {
            return;
        }
        for (int count = 1; cursor.nextItem(); count++) {
            if (count > limits.maxFacts()) {
                throw cursor.stop(
                        cursor.place(),
                        ProblemCode.TOO_MANY_FACTS,
                        "there are more than " + limits.maxFacts() + " facts",
                        "split the record into several cases");
            }
            facts.read();
        }
        shelves.facts().markRead();
    }

    private void readStatuses() {
        if (cursor.enterList()) {
            while (cursor.nextItem()) {
                statuses.read();
            }
        }
    }

    private void readSeries() {
        if (cursor.enterList()) {
            while (cursor.nextItem()) {
                series.read();
            }
            shelves.series().markRead();
        }
    }

    private void readWithheld() {
        if (cursor.enterList()) {
            while (cursor.nextItem()) {
                withheld.read(shelves.withheld());
            }
        }
    }

    private void readChanges() {
        if (cursor.enterList()) {
            while (cursor.nextRequiredItem(
                    ProblemCode.EMPTY_LIST, "no version is listed", "add an entry for this version")) {
                changes.read(shelves.facts());
            }
        }
    }

    private @Nullable CaseRecord record() {
        var released = header.released();
        var asOf = header.asOf();
        if (released == null || asOf == null) {
            return null;
        }
        return new CaseRecord(
                header.caseId(),
                header.title(),
                header.aliases(),
                header.contentVersion(),
                header.updates(),
                released,
                asOf,
                header.asOfNotes(),
                overview.sections(),
                shelves.proceedings().entries(),
                shelves.people().entries(),
                shelves.organisations().entries(),
                shelves.sources().entries(),
                shelves.facts().entries(),
                intervals(),
                shelves.series().entries(),
                List.copyOf(shelves.withheld().entries().values()),
                changes.changes());
    }

    private List<CustodyInterval> intervals() {
        var intervals = new ArrayList<CustodyInterval>();
        for (var placed : statuses.intervals()) {
            intervals.add(placed.interval());
        }
        return List.copyOf(intervals);
    }
}
