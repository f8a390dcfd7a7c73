package org.onrecord.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final Map<String, Optional<CaseRecord>> read = new HashMap<>();
    private final List<Change> newestFirst;
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

    /** Returns a version, or null if it has no file. The current record takes precedence over a file of its version. */
    private @Nullable CaseRecord version(String version) {
        return version.equals(record.version())
                ? record
                : read.computeIfAbsent(version, _ -> Optional.ofNullable(source.read(record.caseId(), version)))
                        .orElse(null);
    }

    public List<VersionChanges> newest(int limit) {
        var versions = new ArrayList<VersionChanges>();
        for (var i = 0; i < Math.min(limit, newestFirst.size()); i++) {
            var change = newestFirst.get(i);
            var before =
                    i + 1 < newestFirst.size() ? version(newestFirst.get(i + 1).version()) : null;
            versions.add(redaction.version(change, entries(change, before)));
        }
        return List.copyOf(versions);
    }

    private Stream<Difference> entries(Change change, @Nullable CaseRecord before) {
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
            default -> entry.kind().entries().label(version, entry.id(), record);
        };
    }

    /**
     * Returns the versions that added, corrected or withdrew a fact, oldest first. A fact that no version lists as added
     * dates from the first, unless that can be read and lacks it.
     */
    public List<HistoryStep> steps(String id) {
        var steps = new ArrayList<HistoryStep>();
        CaseRecord before = null;
        Fact was = null;
        var isListed = newestFirst.stream()
                .anyMatch(change -> !listed(change, id, ChangeType.ADDED).isEmpty());
        for (var change : newestFirst.reversed()) {
            var now = version(change.version());
            var is = fact(now, id);
            var isNew = change.equals(newestFirst.getLast())
                    ? now == null || is != null
                    : before != null && was == null && is != null;
            for (var type : ChangeType.values()) {
                var listed = listed(change, id, type);
                var fields = type == ChangeType.CORRECTED ? fields(was, is) : List.<FieldChange>of();
                var isInFiles = switch (type) {
                    case ADDED -> isNew && !isListed;
                    case CORRECTED -> !fields.isEmpty();
                    case WITHDRAWN -> was != null && now != null && is == null;
                };
                if (isInFiles || !listed.isEmpty()) {
                    steps.add(step(change, type, id, listed, fields));
                }
            }
            before = now;
            was = is;
        }
        return List.copyOf(steps);
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
        for (var change : newestFirst.reversed()) {
            var listed = listed(change, id, ChangeType.WITHDRAWN);
            if (!listed.isEmpty()) {
                return step(change, ChangeType.WITHDRAWN, id, listed, List.of());
            }
        }
        return null;
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

    private static List<Difference> listed(Change change, String fact, ChangeType type) {
        return Difference.listed(change, fact::equals)
                .filter(one -> one.kind() == EntryKind.FACT && one.type() == type)
                .toList();
    }

    private HistoryStep step(
            Change change, ChangeType type, String id, List<Difference> listed, List<FieldChange> fields) {
        var was = joined(listed.stream().map(Difference::was));
        var reason = joined(listed.stream().map(Difference::reason));
        var reasons = reason == null ? List.<Reason>of() : List.of(new Reason(change.version(), reason));
        var step = new Difference(EntryKind.FACT, id, type, null, was, fields, reasons);
        return new HistoryStep(change.version(), change.date(), redaction.difference(step));
    }

    private static @Nullable String joined(Stream<@Nullable String> texts) {
        var joined = texts.filter(Objects::nonNull).collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }
}
