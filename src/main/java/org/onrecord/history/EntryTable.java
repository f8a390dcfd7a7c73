package org.onrecord.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
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

/**
 * How the entries of one kind are found, compared and named.
 *
 * @param label made from an entry and the record with the names and outcomes in it
 * @param text the text by which an entry itself may name people; null if it has none
 * @param <T> the type of an entry
 */
record EntryTable<T>(
        Function<CaseRecord, SequencedMap<String, T>> entries,
        Function<T, EntryFields> fields,
        BiFunction<T, CaseRecord, String> label,
        @Nullable Function<T, @Nullable String> text) {

    static EntryTable<?> of(EntryKind kind) {
        return switch (kind) {
            case RECORD ->
                of(record -> byId(List.of(record), CaseRecord::caseId), EntryFields::of, CaseRecord::title, null);
            case FACT ->
                new EntryTable<Fact>(
                        CaseRecord::facts,
                        EntryFields::of,
                        (fact, record) -> new Outcomes(record).statement(fact),
                        Fact::statement);
            case STATUS ->
                new EntryTable<List<CustodyInterval>>(
                        EntryTable::intervals,
                        EntryFields::of,
                        (intervals, record) ->
                                record.nameOf(intervals.getFirst().person()),
                        null);
            case SERIES -> of(CaseRecord::series, EntryFields::of, Series::title, Series::title);
            case PERSON -> of(CaseRecord::people, Party.PEOPLE, Party::name, null);
            case ORGANISATION -> of(CaseRecord::organisations, Party.PEOPLE, Party::name, Party::name);
            case PROCEEDING -> of(CaseRecord::proceedings, Proceeding.FIELDS, Proceeding::label, Proceeding::label);
            case SOURCE ->
                of(
                        CaseRecord::sources,
                        Source.FIELDS,
                        source -> source.publisher() + ": " + source.title(),
                        Source::title);
            case OVERVIEW ->
                of(
                        record -> byId(record.overview(), OverviewSection::heading),
                        OverviewSection.FIELDS,
                        OverviewSection::heading,
                        null);
            case BRIEF -> of(CaseRecord::briefs, EntryFields::of, Brief::heading, Brief::summaryText);
            case WITHHELD ->
                of(record -> byId(record.withheld(), Withheld::id), Withheld.FIELDS, Withheld::about, null);
            case OPEN -> of(CaseRecord::open, OpenQuestion.FIELDS, OpenQuestion::about, OpenQuestion::text);
            case CHANGE -> of(record -> byId(record.changes(), Change::version), Change.FIELDS, Change::summary, null);
        };
    }

    private static <T> EntryTable<T> of(
            Function<CaseRecord, SequencedMap<String, T>> entries,
            FieldTable<T> table,
            Function<T, String> label,
            @Nullable Function<T, @Nullable String> text) {
        return of(entries, entry -> EntryFields.of(table, entry), label, text);
    }

    private static <T> EntryTable<T> of(
            Function<CaseRecord, SequencedMap<String, T>> entries,
            Function<T, EntryFields> fields,
            Function<T, String> label,
            @Nullable Function<T, @Nullable String> text) {
        return new EntryTable<>(entries, fields, (entry, _) -> label.apply(entry), text);
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
     * Returns the label of an entry, or null if the record does not have it.
     *
     * @param now the record with the names and outcomes in it
     */
    @Nullable
    String label(CaseRecord record, String id, CaseRecord now) {
        var entry = entries.apply(record).get(id);
        return entry == null ? null : label.apply(entry, now);
    }

    /** Returns the text by which an entry of a record itself may name people, or null. */
    @Nullable
    String text(CaseRecord record, String id) {
        var entry = text == null ? null : entries.apply(record).get(id);
        return entry == null || text == null ? null : text.apply(entry);
    }
}
