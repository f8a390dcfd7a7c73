package org.onrecord.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.OpenQuestion;
import org.onrecord.model.Outcomes;
import org.onrecord.model.OverviewSection;
import org.onrecord.model.Party;
import org.onrecord.model.Proceeding;
import org.onrecord.model.Series;
import org.onrecord.model.Source;
import org.onrecord.model.Withheld;
import org.onrecord.model.field.FieldTable;
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
    THING("things", "Things", null),
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

    /** Returns the ids of a record's entries of this kind, in file order. */
    Set<String> ids(CaseRecord record) {
        return entries().of().apply(record).keySet();
    }

    /** Returns how the entries of this kind are found, compared and named. */
    Entries<?> entries() {
        return switch (this) {
            case RECORD ->
                entriesOf(
                        record -> byId(List.of(record), CaseRecord::caseId), EntryFields::of, CaseRecord::title, null);
            case FACT ->
                new Entries<Fact>(
                        this,
                        CaseRecord::facts,
                        EntryFields::of,
                        (fact, record) -> new Outcomes(record).statement(fact),
                        Fact::statement);
            case STATUS ->
                new Entries<List<CustodyInterval>>(
                        this,
                        EntryKind::intervals,
                        EntryFields::of,
                        (intervals, record) ->
                                record.nameOf(intervals.getFirst().person()),
                        null);
            case SERIES -> entriesOf(CaseRecord::series, EntryFields::of, Series::title, Series::title);
            case PERSON -> entriesOf(CaseRecord::people, Party.PEOPLE, Party::name, null);
            case ORGANISATION -> entriesOf(CaseRecord::organisations, Party.PEOPLE, Party::name, Party::name);
            case THING -> entriesOf(CaseRecord::things, Party.THINGS, Party::name, Party::name);
            case PROCEEDING ->
                entriesOf(CaseRecord::proceedings, Proceeding.FIELDS, Proceeding::label, Proceeding::label);
            case SOURCE ->
                entriesOf(
                        CaseRecord::sources,
                        Source.FIELDS,
                        source -> source.publisher() + ": " + source.title(),
                        Source::title);
            case OVERVIEW ->
                entriesOf(
                        record -> byId(record.listedOverview(), OverviewSection::heading),
                        OverviewSection.FIELDS,
                        OverviewSection::heading,
                        null);
            case BRIEF -> entriesOf(CaseRecord::briefs, EntryFields::of, Brief::heading, Brief::summaryText);
            case WITHHELD ->
                entriesOf(record -> byId(record.withheld(), Withheld::id), Withheld.FIELDS, Withheld::about, null);
            case OPEN -> entriesOf(CaseRecord::open, OpenQuestion.FIELDS, OpenQuestion::about, OpenQuestion::text);
            case CHANGE ->
                entriesOf(record -> byId(record.changes(), Change::version), Change.FIELDS, Change::summary, null);
        };
    }

    private <T> Entries<T> entriesOf(
            Function<CaseRecord, SequencedMap<String, T>> entries,
            FieldTable<T> table,
            Function<T, String> label,
            @Nullable Function<T, @Nullable String> text) {
        return entriesOf(entries, entry -> EntryFields.of(table, entry), label, text);
    }

    private <T> Entries<T> entriesOf(
            Function<CaseRecord, SequencedMap<String, T>> entries,
            Function<T, EntryFields> fields,
            Function<T, String> label,
            @Nullable Function<T, @Nullable String> text) {
        return new Entries<>(this, entries, fields, (entry, _) -> label.apply(entry), text);
    }

    private static <T> SequencedMap<String, T> byId(List<T> entries, Function<T, String> id) {
        var map = new LinkedHashMap<String, T>();
        entries.forEach(entry -> map.putIfAbsent(id.apply(entry), entry));
        return map;
    }

    private static SequencedMap<String, List<CustodyInterval>> intervals(CaseRecord record) {
        var intervals = new LinkedHashMap<String, List<CustodyInterval>>();
        for (var one : record.statuses()) {
            intervals.computeIfAbsent(one.person(), _ -> new ArrayList<>()).add(one);
        }
        return intervals;
    }

    /**
     * How the entries of one kind are found, compared and named.
     *
     * @param label made from an entry and the record with the names and outcomes in it
     * @param text the text by which an entry itself may name people; null if it has none
     * @param <T> the type of an entry
     */
    record Entries<T>(
            EntryKind kind,
            Function<CaseRecord, SequencedMap<String, T>> of,
            Function<T, EntryFields> fields,
            BiFunction<T, CaseRecord, String> label,
            @Nullable Function<T, @Nullable String> text) {

        /** Returns the entries added, then those corrected, then those withdrawn between two versions, without reasons. */
        List<Difference> compare(CaseRecord before, CaseRecord after) {
            var earlier = of.apply(before);
            var later = of.apply(after);
            var found = new ArrayList<>(onlyIn(later, earlier, ChangeType.ADDED, after));
            later.forEach((id, entry) -> {
                // The record is one entry, even if the case has another id.
                var old = kind == RECORD ? earlier.firstEntry().getValue() : earlier.get(id);
                if (old != null && (kind == RECORD || !old.equals(entry))) {
                    var changes = fields.apply(old).changes(fields.apply(entry));
                    if (!changes.isEmpty()) {
                        found.add(difference(id, entry, ChangeType.CORRECTED, changes, after));
                    }
                }
            });
            found.addAll(onlyIn(earlier, later, ChangeType.WITHDRAWN, after));
            return found;
        }

        private List<Difference> onlyIn(
                Map<String, T> entries, Map<String, T> others, ChangeType type, CaseRecord after) {
            var found = new ArrayList<Difference>();
            if (kind == RECORD || kind == CHANGE) {
                return found; // An entry of changes that only one has belongs to a version between them.
            }
            entries.forEach((id, entry) -> {
                if (!others.containsKey(id)) {
                    var all = fields.apply(entry);
                    var changes =
                            type == ChangeType.ADDED ? EntryFields.NONE.changes(all) : all.changes(EntryFields.NONE);
                    var text = changes.stream()
                            .filter(change -> change.field().equals(kind.textField()))
                            .toList();
                    found.add(difference(id, entry, type, text, after));
                }
            });
            return found;
        }

        private Difference difference(
                String id, T entry, ChangeType type, List<FieldChange> changes, CaseRecord after) {
            return new Difference(kind, id, type, label.apply(entry, after), null, changes, List.of());
        }

        /**
         * Returns the label of an entry, or null if the record does not have it.
         *
         * @param now the record with the names and outcomes in it
         */
        @Nullable
        String label(CaseRecord record, String id, CaseRecord now) {
            var entry = of.apply(record).get(id);
            return entry == null ? null : label.apply(entry, now);
        }

        /** Returns the text by which an entry of a record itself may name people, or null. */
        @Nullable
        String text(CaseRecord record, String id) {
            var entry = text == null ? null : of.apply(record).get(id);
            return entry == null || text == null ? null : text.apply(entry);
        }
    }
}
