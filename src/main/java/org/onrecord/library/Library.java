package org.onrecord.library;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.history.VersionSource;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.model.Lazy;
import org.onrecord.model.RecordVersion;

/**
 * The installed and bundled versions of records, and the active ones. Methods that read the store fail if it is
 * damaged.
 */
public final class Library {
    private final Store store;
    private final Lazy<AvailableVersion> bundled = Lazy.of(Library::readBundled);

    public Library(Store store) {
        this.store = store;
    }

    public Store store() {
        return store;
    }

    public AvailableVersion bundled() {
        return bundled.get();
    }

    private static AvailableVersion readBundled() {
        var name = FactsLoader.bundledName();
        var version = Objects.requireNonNull(RecordVersion.parse(name.version()));
        return new AvailableVersion(name.caseId(), version, null, true);
    }

    /** Returns the cases that have a version, in alphabetical order. */
    public List<String> cases() {
        return Stream.concat(Stream.of(bundled().caseId()), store.cases().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Returns the versions of a case, highest first. An installed version takes precedence over the same bundled one.
     */
    public List<AvailableVersion> versions(String caseId) {
        var versions = new TreeMap<RecordVersion, AvailableVersion>(Comparator.reverseOrder());
        bundledVersions(caseId).forEach(version -> versions.put(version.version(), version));
        store.versions(caseId).forEach(version -> versions.put(version, installed(caseId, version)));
        return List.copyOf(versions.values());
    }

    /** Returns the bundled versions of a case: the newest, and those of its listed changes. */
    private Stream<AvailableVersion> bundledVersions(String caseId) {
        if (!isBundled(caseId)) {
            return Stream.of();
        }
        var listed = bundled().load(Limits.DEFAULT).changes().stream()
                .map(Change::version)
                .map(RecordVersion::parse)
                .filter(Objects::nonNull)
                .map(version -> findBundled(caseId, version))
                .filter(Objects::nonNull);
        return Stream.concat(Stream.of(bundled()), listed);
    }

    /** Returns a version of a case, or null. An installed version takes precedence over the same bundled one. */
    public @Nullable AvailableVersion find(String caseId, RecordVersion version) {
        return isInstalled(caseId, version) ? installed(caseId, version) : findBundled(caseId, version);
    }

    /**
     * Returns a version that the user named.
     *
     * @throws Failure {@code unknown-version} or {@code unknown-case}
     */
    public AvailableVersion get(String caseId, RecordVersion version) {
        var found = find(caseId, version);
        if (found != null) {
            return found;
        }
        throw versions(caseId).isEmpty() ? unknownCase(caseId) : unknownVersion(caseId, version);
    }

    public Failure unknownVersion(String caseId, RecordVersion version) {
        return Failure.unusable(
                        "unknown-version",
                        "version " + version + " of " + caseId + " is neither installed nor bundled",
                        "onrecord facts list shows the available versions")
                .withCandidates(versions(caseId).stream()
                        .map(one -> Candidate.ofWord(one.version().toString()))
                        .toList());
    }

    public boolean isInstalled(String caseId, RecordVersion version) {
        return store.versions(caseId).contains(version);
    }

    public @Nullable AvailableVersion findBundled(String caseId, RecordVersion version) {
        if (!isBundled(caseId)) {
            return null;
        }
        if (bundled().version().equals(version)) {
            return bundled();
        }
        return new FactsSource.BundledVersion(caseId, version.toString()).exists()
                ? new AvailableVersion(caseId, version, null, false)
                : null;
    }

    public boolean isBundled(String caseId) {
        return bundled().caseId().equals(caseId);
    }

    public @Nullable AvailableVersion highest(String caseId) {
        var installed = store.versions(caseId).stream().findFirst();
        if (!isBundled(caseId)) {
            return installed.map(version -> installed(caseId, version)).orElse(null);
        }
        return installed
                .filter(version -> version.compareTo(bundled().version()) >= 0)
                .map(version -> installed(caseId, version))
                .orElse(bundled());
    }

    private AvailableVersion installed(String caseId, RecordVersion version) {
        return new AvailableVersion(caseId, version, store.folder(caseId, version), false);
    }

    /**
     * Returns the default case.
     *
     * @throws Failure if the chosen one has no version
     */
    public String activeCase() {
        var inUse = store.caseInUse();
        if (inUse != null && highest(inUse) == null) {
            throw Store.damaged(
                    store.top().resolve(Store.IN_USE),
                    "refers to the case " + inUse + ", but no version of it is installed",
                    "install a record of it, or select another case with onrecord facts use --case");
        }
        return inUse != null ? inUse : bundled().caseId();
    }

    /**
     * Returns the active version of a case: the chosen one, otherwise the highest.
     *
     * @throws Failure if there is none
     */
    public AvailableVersion active(String caseId) {
        var inUse = store.versionInUse(caseId);
        var active = inUse == null ? highest(caseId) : find(caseId, inUse);
        if (active != null) {
            return active;
        }
        throw inUse == null
                ? unknownCase(caseId)
                : Store.damaged(
                        store.folder(caseId).resolve(Store.IN_USE),
                        "refers to version " + inUse + ", which is missing",
                        "install that version again, or select another with onrecord facts use");
    }

    /**
     * Returns the number of the active version, even if that is damaged or missing; null if the case has no version.
     */
    public @Nullable RecordVersion activeNumber(String caseId) {
        var inUse = store.versionInUse(caseId);
        var highest = inUse == null ? highest(caseId) : null;
        return highest == null ? inUse : highest.version();
    }

    public Failure unknownCase(String caseId) {
        return Failure.unusable(
                        "unknown-case",
                        "no record of the case " + caseId + " is installed or bundled",
                        "onrecord facts list shows the available cases")
                .withCandidates(cases().stream().map(Candidate::ofWord).toList());
    }

    /**
     * Selects the record to use if no facts file is given.
     *
     * <p>The case is the requested one, otherwise the default one, otherwise the bundled one; its version is the
     * requested one, otherwise the chosen one, otherwise the highest. If it is damaged, the bundled version is used,
     * unless a version was requested or the case is not bundled.
     */
    public Selection select(@Nullable String caseId, @Nullable RecordVersion version) {
        if (version != null) {
            var selected = selectCase(caseId);
            var source = get(selected.caseId(), version).source();
            return new Selection(source, "set by --record-version" + selected.reason(), true, false, null);
        }
        SelectedCase selected;
        try {
            if (caseId == null && !store.exists()) {
                return Selection.bundled("bundled with the program; no other record is selected or installed", null);
            }
            selected = selectCase(caseId);
        } catch (Failure damage) {
            return fallback(damage);
        }
        try {
            return selectActive(selected);
        } catch (Failure damage) {
            if (!isBundled(selected.caseId())) {
                throw damage;
            }
            return fallback(damage);
        }
    }

    /**
     * The selected case.
     *
     * @param reason the reason, added to the reason for the version; empty for the bundled case
     */
    private record SelectedCase(String caseId, String reason) {}

    private SelectedCase selectCase(@Nullable String requested) {
        if (requested != null) {
            return new SelectedCase(requested, ", for the case set by --case");
        }
        var reason = store.caseInUse() == null ? "" : ", for the case " + Selection.CHOSEN;
        return new SelectedCase(activeCase(), reason);
    }

    private Selection selectActive(SelectedCase selected) {
        var isPinned = store.versionInUse(selected.caseId()) != null;
        var active = active(selected.caseId());
        var reason = isPinned ? Selection.CHOSEN : "the highest version installed or bundled";
        var mayFallBack = active.isInstalled() && isBundled(selected.caseId());
        return new Selection(active.source(), reason + selected.reason(), isPinned, mayFallBack, null);
    }

    private static Selection fallback(Failure damage) {
        return Selection.bundled("bundled with the program; the installed one is damaged", damage);
    }

    /** Returns the versions for answers that can do without them. Damaged ones are skipped, with a warning. */
    public VersionSource versionSource(Limits limits, Consumer<Failure> warnings) {
        return new VersionSource() {
            @Override
            public List<String> versions(String caseId) {
                try {
                    return Library.this.versions(caseId).stream()
                            .map(available -> available.version().toString())
                            .toList();
                } catch (Failure damaged) {
                    warnings.accept(damaged);
                    return List.of();
                }
            }

            @Override
            public @Nullable CaseRecord read(String caseId, String version) {
                var number = RecordVersion.parse(version);
                try {
                    var found = number == null ? null : find(caseId, number);
                    return found == null ? null : found.load(limits);
                } catch (Failure damaged) {
                    warnings.accept(damaged);
                    return null;
                }
            }
        };
    }
}
