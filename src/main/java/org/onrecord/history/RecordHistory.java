package org.onrecord.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.Difference.Entry;
import org.onrecord.history.Difference.Reason;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.Fact;

/** The changes in each version of a record, from {@code changes} and from the versions that can be read. */
public final class RecordHistory {
    private final CaseRecord record;
    private final VersionSource source;
    private final Map<String, @Nullable CaseRecord> read = new HashMap<>();
    private final List<Change> newestFirst;
    /** What {@code changes} list about facts, by version and id. */
    private final Map<String, Map<String, List<Difference>>> ofFacts = new HashMap<>();

    private final Redaction redaction;

    public RecordHistory(CaseRecord record, VersionSource source) {
        this.record = record;
        this.source = source;
        this.newestFirst = record.changes();
        this.redaction = new Redaction(
                record,
                () -> newestFirst.stream()
                        .map(change -> version(change.version()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /**
     * A version of a record with its changes.
     *
     * @param items the entries added, corrected and withdrawn, in file order
     */
    public record Version(VersionSummary change, List<Difference> items) {

        public List<Difference> items(ChangeType type) {
            return items.stream().filter(one -> one.type() == type).toList();
        }
    }

    /** Returns a version, or null if it has no file. The current record takes precedence over a file of its version. */
    private @Nullable CaseRecord version(String version) {
        if (version.equals(record.version())) {
            return record;
        }
        if (!read.containsKey(version)) {
            read.put(version, source.read(record.caseId(), version));
        }
        return read.get(version);
    }

    /** Returns the newest versions, newest first, up to a limit. */
    public List<Version> newest(int limit) {
        var versions = new ArrayList<Version>();
        for (var i = 0; i < Math.min(limit, newestFirst.size()); i++) {
            var change = newestFirst.get(i);
            var before =
                    i + 1 < newestFirst.size() ? version(newestFirst.get(i + 1).version()) : null;
            var items = items(change, before)
                    .filter(item -> !redaction.hides(item))
                    .map(redaction::difference)
                    .toList();
            versions.add(new Version(redaction.summary(change), items));
        }
        return List.copyOf(versions);
    }

    private Stream<Difference> items(Change change, @Nullable CaseRecord before) {
        var now = version(change.version());
        var fields = before == null || now == null
                ? Map.<Entry, List<FieldChange>>of()
                : RecordDifference.complete(before, now).withoutFindingAids().differences().stream()
                        .collect(Collectors.toMap(Difference::entry, Difference::fields));
        var after = now == null ? record : now;
        return Difference.listed(change)
                .map(one -> one.with(
                        label(one.entry(), one.type() == ChangeType.WITHDRAWN ? before : after),
                        one.type() == ChangeType.CORRECTED ? fields.getOrDefault(one.entry(), List.of()) : List.of()));
    }

    private @Nullable String label(Entry entry, @Nullable CaseRecord version) {
        if (version == null) {
            return null;
        }
        return switch (entry.kind()) {
            case PERSON, ORGANISATION, STATUS -> {
                var party = version.party(entry.id());
                yield party == null ? null : party.name();
            }
            default -> EntryTable.of(entry.kind()).label(version, entry.id(), record);
        };
    }

    /** Returns the versions that added, corrected or withdrew a fact, oldest first. */
    public List<HistoryStep> steps(String id) {
        var steps = new ArrayList<HistoryStep>();
        CaseRecord before = null;
        var isListed = newestFirst.stream()
                .anyMatch(change -> !listed(change, id, ChangeType.ADDED).isEmpty());
        for (var change : newestFirst.reversed()) {
            var now = version(change.version());
            var isFirst = change.equals(newestFirst.getLast());
            var added = listed(change, id, ChangeType.ADDED);
            if (isListed ? !added.isEmpty() : isAdded(id, isFirst, before, now)) {
                steps.add(step(change, ChangeType.ADDED, id, added, List.of()));
            }
            var corrected = listed(change, id, ChangeType.CORRECTED);
            var fields = fields(fact(before, id), fact(now, id));
            if (!fields.isEmpty() || !corrected.isEmpty()) {
                steps.add(step(change, ChangeType.CORRECTED, id, corrected, fields));
            }
            var withdrawn = listed(change, id, ChangeType.WITHDRAWN);
            var isGone = fact(before, id) != null && now != null && fact(now, id) == null;
            if (isGone || !withdrawn.isEmpty()) {
                steps.add(step(change, ChangeType.WITHDRAWN, id, withdrawn, List.of()));
            }
            before = now;
        }
        return List.copyOf(steps);
    }

    /**
     * Whether a version added a fact that no version lists as added. It dates from the first, unless that can be read
     * and lacks it.
     */
    private static boolean isAdded(String id, boolean isFirst, @Nullable CaseRecord before, @Nullable CaseRecord now) {
        if (isFirst) {
            return now == null || now.facts().containsKey(id);
        }
        return before != null && fact(before, id) == null && fact(now, id) != null;
    }

    private static @Nullable Fact fact(@Nullable CaseRecord version, String id) {
        return version == null ? null : version.facts().get(id);
    }

    private static List<FieldChange> fields(@Nullable Fact before, @Nullable Fact now) {
        return before == null || now == null
                ? List.of()
                : EntryFields.of(before).changes(EntryFields.of(now)).stream()
                        .filter(change -> !change.isFindingAid())
                        .toList();
    }

    /** Returns the version that withdrew a fact, or null. */
    public @Nullable HistoryStep withdrawal(String id) {
        return newestFirst.reversed().stream()
                .filter(change -> !listed(change, id, ChangeType.WITHDRAWN).isEmpty())
                .findFirst()
                .map(change ->
                        step(change, ChangeType.WITHDRAWN, id, listed(change, id, ChangeType.WITHDRAWN), List.of()))
                .orElse(null);
    }

    /** Returns the newest readable version that has a withdrawn fact, or null, also if the fact may not be shown. */
    public @Nullable CaseRecord last(String id) {
        for (var change : newestFirst) {
            var version = version(change.version());
            var fact = fact(version, id);
            if (fact != null) {
                return redaction.shows(fact) ? version : null;
            }
        }
        return null;
    }

    /** Returns what the entry of a version in {@code changes} lists about a fact. */
    private List<Difference> listed(Change change, String fact, ChangeType type) {
        return ofFacts
                .computeIfAbsent(
                        change.version(),
                        _ -> Difference.listed(change)
                                .filter(one -> one.kind() == EntryKind.FACT)
                                .collect(Collectors.groupingBy(Difference::id)))
                .getOrDefault(fact, List.of())
                .stream()
                .filter(one -> one.type() == type)
                .toList();
    }

    private HistoryStep step(
            Change change, ChangeType type, String id, List<Difference> listed, List<FieldChange> fields) {
        var was = listed.stream().map(Difference::was).filter(Objects::nonNull).collect(Collectors.joining(" "));
        var reason =
                listed.stream().map(Difference::reason).filter(Objects::nonNull).collect(Collectors.joining(" "));
        var step = new Difference(
                EntryKind.FACT,
                id,
                type,
                null,
                was.isEmpty() ? null : was,
                fields,
                reason.isEmpty() ? List.of() : List.of(new Reason(change.version(), reason)));
        return new HistoryStep(change.version(), change.date(), redaction.difference(step));
    }
}
