package org.onrecord.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.Fact;
import org.onrecord.model.field.EntryList;
import org.onrecord.model.field.FieldTable;
import org.onrecord.model.field.FieldType.Items;
import org.onrecord.model.field.FieldType.Part;

/** Reads a facts file's one object list by list, entry by entry. */
final class RecordReader {
    private final Cursor cursor;
    private final Limits limits;
    private final EntryTables tables = new EntryTables();
    private final References references;
    private final EntryReader entries;
    private final FactCheck facts;
    private final SeriesCheck series;
    private final HeaderCheck header;
    private final ChangeCheck changes;
    private final CustodyCheck custody;
    private final SupersessionCheck supersession;
    private final SummaryCheck summaries;

    RecordReader(Cursor cursor, Limits limits) {
        this.cursor = cursor;
        this.limits = limits;
        references = new References(cursor, tables);
        entries = new EntryReader(cursor, references);
        var figures = new Figures(cursor, references, tables);
        facts = new FactCheck(cursor, figures);
        series = new SeriesCheck(cursor, figures);
        header = new HeaderCheck(cursor);
        changes = new ChangeCheck(references, tables.facts());
        var people = new FactPeople();
        custody = new CustodyCheck(cursor, tables.facts(), people);
        supersession = new SupersessionCheck(cursor, tables.facts(), people);
        summaries = new SummaryCheck(cursor, tables.of(EntryList.PEOPLE));
    }

    /** Reads the record; returns null after reporting problems. */
    @Nullable
    CaseRecord read() {
        cursor.begin();
        var record = entries.begin(CaseRecord.FIELDS, null, "", -1);
        cursor.enterObject();
        for (int field = cursor.nextField(record); field >= 0; field = cursor.nextField(record)) {
            var type = record.table().fields().get(field);
            if (type.type() instanceof Items list && list.item() instanceof Part part) {
                record.put(field, list(record, type.key(), list, part.table()));
            } else {
                entries.readValue(record, field);
            }
        }
        cursor.reportMissing(record, CaseRecord.FIELDS);
        cursor.end();
        references.check();
        facts.figures().check();
        changes.checkAdditions();
        header.check(record, changes.newest());
        custody.check(record);
        supersession.check();
        summaries.checkPeople();
        return cursor.problemCount() == 0 ? (CaseRecord) record.build() : null;
    }

    /** Reads a list; returns a map by id if its entries have ids, otherwise a list. */
    private @Nullable Object list(ReadEntry record, String key, Items list, FieldTable<?> fields) {
        if (!cursor.enterList()) {
            return null;
        }
        var ids = EntryList.named(key);
        var kept = new ArrayList<Object>();
        for (int count = 0; cursor.nextItem(list.whenEmpty()); count++) {
            if (ids == EntryList.FACTS && count == limits.maxFacts()) {
                throw tooManyFacts();
            }
            cursor.beginEntry();
            var built = entry(fields, ids, record, key, count);
            if (built != null && (ids == null || ids == EntryList.WITHHELD)) {
                kept.add(built);
            }
            cursor.endEntry();
        }
        if (ids == null) {
            return List.copyOf(kept);
        }
        tables.of(ids).markRead();
        return ids == EntryList.WITHHELD ? List.copyOf(kept) : tables.of(ids).entries();
    }

    /** Reads, checks and keeps an entry; returns null after reporting problems. */
    private @Nullable Object entry(
            FieldTable<?> fields, @Nullable EntryList ids, ReadEntry record, String key, int index) {
        int before = cursor.problemCount();
        var entry = entries.read(fields, ids, record, key, index);
        if (entry == null) {
            return null;
        }
        check(key, entry);
        var isValid = cursor.problemCount() == before;
        var built = isValid ? entry.build() : null;
        if (built != null && ids != null) {
            tables.keep(ids, entry.textOrEmpty("id"), built);
        }
        collect(key, entry, built);
        return built;
    }

    private void check(String key, ReadEntry entry) {
        switch (key) {
            case "facts" -> facts.check(entry);
            case "series" -> series.check(entry);
            case "as_of_notes" -> header.checkTopic(entry);
            case "briefs" -> summaries.checkBrief(entry);
            case "open" -> summaries.checkOpenQuestion(entry);
            default -> {}
        }
    }

    /** Records the parts of an entry that are checked after all entries have been read. */
    private void collect(String key, ReadEntry entry, @Nullable Object built) {
        switch (key) {
            case "facts" -> {
                facts.collect(entry, built);
                supersession.collect(entry, built);
            }
            case "series" -> series.collect(entry, built);
            case "statuses" -> custody.collect(entry, built);
            case "changes" -> changes.collect(entry);
            default -> {}
        }
    }

    private Cursor.Stopped tooManyFacts() {
        return cursor.stop(
                cursor.place(),
                ProblemCode.TOO_MANY_FACTS,
                "there are more than " + limits.maxFacts() + " facts",
                "split the record into several cases");
    }

    /** Checks that the facts added by each version exist, unless a later version withdrew them. */
    private static final class ChangeCheck {
        private final References references;
        private final EntryTable<Fact> facts;
        private final List<Addition> unknown = new ArrayList<>();
        private final Set<String> withdrawn = new HashSet<>();
        private @Nullable ReadEntry newest;

        private record Addition(String fact, Place place) {}

        ChangeCheck(References references, EntryTable<Fact> facts) {
            this.references = references;
            this.facts = facts;
        }

        void collect(ReadEntry change) {
            newest = newest == null ? change : newest;
            var added = change.texts("added");
            for (int i = 0; i < added.size(); i++) {
                if (!facts.declares(added.get(i))) {
                    unknown.add(new Addition(added.get(i), change.place("added", i)));
                }
            }
            for (var withdrawal : change.parts("withdrawn")) {
                if (withdrawal.find("kind") == ChangeKind.FACT) {
                    withdrawn.add(withdrawal.textOrEmpty("id"));
                }
            }
        }

        @Nullable
        ReadEntry newest() {
            return newest;
        }

        /** Checks the additions after the whole file has been read. */
        void checkAdditions() {
            for (var addition : unknown) {
                if (!withdrawn.contains(addition.fact())) {
                    references.check(EntryList.FACTS, addition.fact(), addition.place());
                }
            }
        }
    }

    /** Checks the header: no coverage after the release, and the newest change is this version. */
    private static final class HeaderCheck {
        private final Cursor cursor;
        private final Set<String> noted = new HashSet<>();
        private final List<ReadEntry> notes = new ArrayList<>();

        HeaderCheck(Cursor cursor) {
            this.cursor = cursor;
        }

        void checkTopic(ReadEntry note) {
            notes.add(note);
            var topic = note.textOrEmpty("topic");
            if (!topic.isEmpty() && !noted.add(topic)) {
                cursor.report(
                        note.place("topic"),
                        ProblemCode.TOPIC_TWICE,
                        "the topic " + topic + " already has a note",
                        "merge the notes on a topic");
            }
        }

        void check(ReadEntry record, @Nullable ReadEntry newest) {
            checkReach(record, record);
            for (var note : notes) {
                checkReach(note, record);
            }
            if (newest != null) {
                checkNewest(newest, record);
            }
        }

        private void checkReach(ReadEntry reaching, ReadEntry record) {
            if (reaching.find("as_of") instanceof LocalDate reach
                    && record.find("released") instanceof LocalDate released
                    && reach.isAfter(released)) {
                cursor.report(
                        reaching.place("as_of"),
                        ProblemCode.AS_OF_AFTER_RELEASED,
                        reach + " is after the release, " + released,
                        "as_of cannot be after released; correct one of the dates");
            }
        }

        private void checkNewest(ReadEntry newest, ReadEntry record) {
            String hint = "make the first entry of changes the one for this version";
            var version = record.textOrEmpty("version");
            var changed = newest.textOrEmpty("version");
            if (!version.isEmpty() && !changed.isEmpty() && !changed.equals(version)) {
                cursor.report(
                        newest.place("version"),
                        ProblemCode.NEWEST_CHANGE_DIFFERS,
                        "the newest change is for version " + Quote.of(changed) + ", but the file is "
                                + Quote.of(version),
                        hint);
            }
            if (record.find("released") instanceof LocalDate released
                    && newest.find("date") instanceof LocalDate date
                    && !date.isEqual(released)) {
                cursor.report(
                        newest.place("date"),
                        ProblemCode.NEWEST_CHANGE_DIFFERS,
                        "the newest change is dated " + date + ", but the file was released on " + released,
                        hint);
            }
        }
    }
}
