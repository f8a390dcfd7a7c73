package org.onrecord.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.onrecord.history.Difference.Reason;
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

/** Compares two versions of a record. */
final class Comparison {
    private final CaseRecord before;
    private final CaseRecord after;
    private final ChangesSince changes;
    private final List<Difference> found = new ArrayList<>();

    Comparison(CaseRecord before, CaseRecord after) {
        this.before = before;
        this.after = after;
        this.changes = new ChangesSince(before.version(), after);
    }

    /**
     * The comparable fields and the label of one kind of entry.
     *
     * @param <T> type of an entry
     */
    private record EntryType<T>(EntryKind kind, Function<T, Parts> parts, Function<T, String> label) {}

    private record History(String person, List<CustodyInterval> intervals) {}

    List<Difference> differences() {
        var record = new EntryType<CaseRecord>(EntryKind.RECORD, EntryParts::of, CaseRecord::title);
        correct(record, after.caseId(), before, after);
        compare(
                new EntryType<Fact>(EntryKind.FACT, EntryParts::of, new Outcomes(after)::statement),
                before.facts(),
                after.facts());
        compare(
                new EntryType<History>(
                        EntryKind.STATUS,
                        history -> EntryParts.of(history.intervals()),
                        history -> after.nameOf(history.person())),
                histories(before),
                histories(after));
        compare(
                new EntryType<Series>(EntryKind.SERIES, EntryParts::of, series -> series.title()),
                before.series(),
                after.series());
        compare(
                new EntryType<Party>(EntryKind.PERSON, Comparison::party, Party::name),
                before.people(),
                after.people());
        compare(
                new EntryType<Party>(EntryKind.ORGANISATION, Comparison::party, Party::name),
                before.organisations(),
                after.organisations());
        compare(
                new EntryType<Proceeding>(
                        EntryKind.PROCEEDING,
                        one -> EntryParts.of(Proceeding.FIELDS, one),
                        proceeding -> proceeding.label()),
                before.proceedings(),
                after.proceedings());
        compare(
                new EntryType<Source>(
                        EntryKind.SOURCE,
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
                new EntryType<OverviewSection>(
                        EntryKind.OVERVIEW,
                        one -> EntryParts.of(OverviewSection.FIELDS, one),
                        OverviewSection::heading),
                byId(before.overview(), OverviewSection::heading),
                byId(after.overview(), OverviewSection::heading));
        compare(new EntryType<Brief>(EntryKind.BRIEF, EntryParts::of, Brief::heading), before.briefs(), after.briefs());
        compare(
                new EntryType<Withheld>(
                        EntryKind.WITHHELD, one -> EntryParts.of(Withheld.FIELDS, one), Withheld::about),
                byId(before.withheld(), Withheld::id),
                byId(after.withheld(), Withheld::id));
        compare(
                new EntryType<OpenQuestion>(
                        EntryKind.OPEN, one -> EntryParts.of(OpenQuestion.FIELDS, one), OpenQuestion::about),
                before.open(),
                after.open());
        // An entry in only one of the two belongs to a version between them, and is not a difference.
        var versions = byId(before.changes(), Change::version);
        var later = byId(after.changes(), Change::version);
        versions.keySet().retainAll(later.keySet());
        later.keySet().retainAll(versions.keySet());
        compare(
                new EntryType<Change>(EntryKind.CHANGE, one -> EntryParts.of(Change.FIELDS, one), Change::summary),
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

    private <T> void compare(EntryType<T> entries, SequencedMap<String, T> earlier, SequencedMap<String, T> later) {
        later.forEach((id, entry) -> {
            if (!earlier.containsKey(id)) {
                add(
                        entries,
                        id,
                        ChangeType.ADDED,
                        entry,
                        text(entries.kind(), new Parts(), entries.parts().apply(entry)));
            }
        });
        later.forEach((id, entry) -> {
            var old = earlier.get(id);
            if (old != null && !Objects.equals(old, entry)) {
                correct(entries, id, old, entry);
            }
        });
        earlier.forEach((id, entry) -> {
            if (!later.containsKey(id)) {
                add(
                        entries,
                        id,
                        ChangeType.WITHDRAWN,
                        entry,
                        text(entries.kind(), entries.parts().apply(entry), new Parts()));
            }
        });
    }

    /** Returns the text of an added or withdrawn entry, unless its label is its text. */
    private static List<FieldChange> text(EntryKind kind, Parts before, Parts after) {
        return Parts.changes(before, after).stream()
                .filter(change -> change.field().equals(kind.textField()))
                .toList();
    }

    private <T> void correct(EntryType<T> entries, String id, T old, T entry) {
        var fields = Parts.changes(entries.parts().apply(old), entries.parts().apply(entry));
        if (!fields.isEmpty()) {
            add(entries, id, ChangeType.CORRECTED, entry, fields);
        }
    }

    private <T> void add(EntryType<T> entries, String id, ChangeType type, T entry, List<FieldChange> fields) {
        found.add(new Difference(
                entries.kind(), id, type, entries.label().apply(entry), fields, reasons(entries.kind(), id, type)));
    }

    private List<Reason> reasons(EntryKind kind, String id, ChangeType type) {
        var changeKind = kind.changeKind();
        if (changeKind == null) {
            return List.of();
        }
        return switch (type) {
            case ADDED -> List.of();
            case CORRECTED -> changes.corrections(changeKind, id);
            case WITHDRAWN -> changes.withdrawals(changeKind, id);
        };
    }
}
