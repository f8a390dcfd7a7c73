package org.onrecord.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.ChangeKind;
import org.onrecord.model.Outcomes;

/** The changes of each version of a record, from {@code changes} and from readable files. */
public final class VersionLog {
    private final CaseVersions versions;
    private final List<Change> changes;
    private final Redaction redaction;

    public VersionLog(CaseRecord record, VersionSource source) {
        this.versions = new CaseVersions(record, source);
        this.changes = record.changes();
        this.redaction = new Redaction(record, versions::all);
    }

    /** Returns the newest versions, newest first, up to a limit. */
    public List<Version> newest(int limit) {
        var entries = new ArrayList<Version>();
        for (var i = 0; i < Math.min(limit, changes.size()); i++) {
            var earlier =
                    i + 1 < changes.size() ? versions.version(changes.get(i + 1).version()) : null;
            entries.add(entry(changes.get(i), earlier));
        }
        return List.copyOf(entries);
    }

    private Version entry(Change change, @Nullable CaseRecord before) {
        var now = versions.version(change.version());
        var differences = before == null || now == null
                ? Map.<Entry, Difference>of()
                : RecordDifference.complete(before, now).withoutFindingAids().differences().stream()
                        .collect(Collectors.toMap(Entry::of, Function.identity()));
        var after = now == null ? versions.record() : now;
        var items = new ArrayList<ChangeItem>();
        for (var id : change.added()) {
            var label = label(ChangeKind.FACT, id, after);
            items.add(new ChangeItem(EntryKind.FACT, id, ChangeType.ADDED, label, null, List.of(), null));
        }
        for (var one : change.corrected()) {
            var kind = EntryKind.of(one.kind());
            var difference = differences.get(new Entry(kind, one.id()));
            var fields = difference == null ? List.<FieldChange>of() : difference.fields();
            var label = label(one.kind(), one.id(), after);
            items.add(new ChangeItem(kind, one.id(), ChangeType.CORRECTED, label, one.was(), fields, one.reason()));
        }
        for (var one : change.withdrawn()) {
            var label = before == null ? null : label(one.kind(), one.id(), before);
            items.add(new ChangeItem(
                    EntryKind.of(one.kind()), one.id(), ChangeType.WITHDRAWN, label, null, List.of(), one.reason()));
        }
        return new Version(
                redaction.summary(change),
                items.stream()
                        .filter(item -> !redaction.hides(item.kind(), item.id()))
                        .map(redaction::item)
                        .toList());
    }

    private record Entry(EntryKind kind, String id) {
        static Entry of(Difference difference) {
            return new Entry(difference.kind(), difference.id());
        }
    }

    private @Nullable String label(ChangeKind kind, String id, CaseRecord record) {
        return switch (kind) {
            case FACT -> label(record.facts().get(id), new Outcomes(versions.record())::statement);
            case SOURCE -> label(record.sources().get(id), source -> source.publisher() + ": " + source.title());
            case PERSON, ORGANISATION, STATUS -> label(record.party(id), party -> party.name());
            case SERIES -> label(record.series().get(id), series -> series.title());
            case BRIEF -> label(record.briefs().get(id), brief -> brief.heading());
            case OPEN -> label(record.open().get(id), question -> question.about());
        };
    }

    private static <T> @Nullable String label(@Nullable T entry, Function<T, String> label) {
        return entry == null ? null : label.apply(entry);
    }

    /**
     * A version of a record with its changes.
     *
     * @param items the entries added, corrected and withdrawn, in file order
     */
    public record Version(VersionSummary change, List<ChangeItem> items) {

        public List<ChangeItem> items(ChangeType type) {
            return items.stream().filter(one -> one.type() == type).toList();
        }
    }
}
