package org.onrecord.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.OverviewSection;
import org.onrecord.model.Party;
import org.onrecord.model.Proceeding;
import org.onrecord.model.Series;
import org.onrecord.model.Source;
import org.onrecord.model.Withheld;

/** Finds what two versions of a record differ in. */
final class Comparison {
    private final CaseRecord before;
    private final CaseRecord after;
    private final ChangesSince told;
    private final List<Difference> found = new ArrayList<>();

    Comparison(CaseRecord before, CaseRecord after) {
        this.before = before;
        this.after = after;
        this.told = new ChangesSince(before.version(), after);
    }

    /**
     * A sort of entry, and what there is to know of it.
     *
     * @param <T> what an entry is
     * @param label what an entry says or is called
     */
    private record Sort<T>(EntrySort name, Function<T, Parts> parts, Function<T, String> label) {}

    /** The custody intervals of one person, in order. */
    private record History(String person, List<CustodyInterval> intervals) {}

    List<Difference> differences() {
        var record = new Sort<CaseRecord>(EntrySort.RECORD, EntryParts::of, CaseRecord::title);
        correct(record, after.caseId(), before, after);
        compare(
                new Sort<Fact>(EntrySort.FACT, EntryParts::of, fact -> fact.statement()),
                before.facts(),
                after.facts());
        compare(
                new Sort<History>(
                        EntrySort.STATUS,
                        history -> EntryParts.of(history.intervals()),
                        history -> after.nameOf(history.person())),
                histories(before),
                histories(after));
        compare(
                new Sort<Series>(EntrySort.SERIES, EntryParts::of, series -> series.title()),
                before.series(),
                after.series());
        compare(new Sort<Party>(EntrySort.PERSON, Comparison::party, Party::name), before.people(), after.people());
        compare(
                new Sort<Party>(EntrySort.ORGANISATION, Comparison::party, Party::name),
                before.organisations(),
                after.organisations());
        compare(
                new Sort<Proceeding>(
                        EntrySort.PROCEEDING,
                        one -> EntryParts.of(Proceeding.FIELDS, one),
                        proceeding -> proceeding.label()),
                before.proceedings(),
                after.proceedings());
        compare(
                new Sort<Source>(
                        EntrySort.SOURCE,
                        one -> EntryParts.of(Source.FIELDS, one),
                        source -> source.publisher() + ": " + source.title()),
                before.sources(),
                after.sources());
        compareLists();
        return List.copyOf(found);
    }

    private static Parts party(Party party) {
        return EntryParts.of(Party.PEOPLE, party);
    }

    private void compareLists() {
        compare(
                new Sort<OverviewSection>(
                        EntrySort.OVERVIEW,
                        one -> EntryParts.of(OverviewSection.FIELDS, one),
                        OverviewSection::heading),
                byId(before.overview(), OverviewSection::heading),
                byId(after.overview(), OverviewSection::heading));
        compare(
                new Sort<Brief>(EntrySort.BRIEF, one -> EntryParts.of(Brief.FIELDS, one), Brief::heading),
                before.briefs(),
                after.briefs());
        compare(
                new Sort<Withheld>(EntrySort.WITHHELD, one -> EntryParts.of(Withheld.FIELDS, one), Withheld::about),
                byId(before.withheld(), Withheld::id),
                byId(after.withheld(), Withheld::id));
        // What only one of the two tells of belongs to the versions between them, and is no difference by itself.
        var versions = byId(before.changes(), Change::version);
        var later = byId(after.changes(), Change::version);
        versions.keySet().retainAll(later.keySet());
        later.keySet().retainAll(versions.keySet());
        compare(
                new Sort<Change>(EntrySort.CHANGE, one -> EntryParts.of(Change.FIELDS, one), Change::summary),
                versions,
                later);
    }

    private static <T> SequencedMap<String, T> byId(List<T> entries, Function<T, String> id) {
        var map = new LinkedHashMap<String, T>();
        entries.forEach(entry -> map.putIfAbsent(id.apply(entry), entry));
        return map;
    }

    private static SequencedMap<String, History> histories(CaseRecord record) {
        var histories = new LinkedHashMap<String, History>();
        for (var interval : record.statuses()) {
            histories
                    .computeIfAbsent(interval.person(), person -> new History(person, new ArrayList<>()))
                    .intervals()
                    .add(interval);
        }
        return histories;
    }

    private <T> void compare(Sort<T> sort, SequencedMap<String, T> earlier, SequencedMap<String, T> later) {
        later.forEach((id, entry) -> {
            if (!earlier.containsKey(id)) {
                add(sort, id, ChangeType.ADDED, entry, List.of());
            }
        });
        later.forEach((id, entry) -> {
            var old = earlier.get(id);
            if (old != null && !Objects.equals(old, entry)) {
                correct(sort, id, old, entry);
            }
        });
        earlier.forEach((id, entry) -> {
            if (!later.containsKey(id)) {
                add(sort, id, ChangeType.WITHDRAWN, entry, List.of());
            }
        });
    }

    private <T> void correct(Sort<T> sort, String id, T old, T entry) {
        var fields = Parts.changes(sort.parts().apply(old), sort.parts().apply(entry));
        if (!fields.isEmpty()) {
            add(sort, id, ChangeType.CORRECTED, entry, fields);
        }
    }

    private <T> void add(Sort<T> sort, String id, ChangeType manner, T entry, List<FieldChange> fields) {
        found.add(new Difference(
                sort.name(), id, manner, sort.label().apply(entry), fields, reasons(sort.name(), id, manner)));
    }

    private List<Reason> reasons(EntrySort sort, String id, ChangeType manner) {
        var kind = sort.kind();
        if (kind == null) {
            return List.of();
        }
        return switch (manner) {
            case ADDED -> List.of();
            case CORRECTED -> told.corrections(kind, id);
            case WITHDRAWN -> told.withdrawals(kind, id);
        };
    }
}
