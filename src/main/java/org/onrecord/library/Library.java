package org.onrecord.library;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.format.RecordName;
import org.onrecord.model.Change;
import org.onrecord.model.RecordVersion;

/** All installed and bundled versions of records. */
public final class Library {
    private final Store store;
    private @Nullable RecordName bundledName;

    public Library(Store store) {
        this.store = store;
    }

    /** The installed records. */
    public Store store() {
        return store;
    }

    /** The program's default record. */
    public AvailableVersion bundled() {
        var name = bundledName();
        var version = Objects.requireNonNull(RecordVersion.parse(name.version()));
        return new AvailableVersion(name.caseId(), version, null, true);
    }

    private RecordName bundledName() {
        if (bundledName == null) {
            bundledName = FactsLoader.bundledName();
        }
        return bundledName;
    }

    /**
     * The cases that have a version, in alphabetical order.
     *
     * @throws Failure if the store is damaged
     */
    public List<String> cases() {
        return Stream.concat(Stream.of(bundledName().caseId()), store.cases().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The versions of a case, highest first. If one is both bundled and installed, the installed one is used.
     *
     * @throws Failure if the store is damaged
     */
    public List<AvailableVersion> versions(String caseId) {
        var versions = new TreeMap<RecordVersion, AvailableVersion>(Comparator.reverseOrder());
        bundledVersions(caseId).forEach(version -> versions.put(version.version(), version));
        store.versions(caseId).forEach(version -> versions.put(version, installed(caseId, version)));
        return List.copyOf(versions.values());
    }

    /**
     * The bundled versions of a case, highest first, according to the changes listed in the bundled record.
     */
    public List<AvailableVersion> bundledVersions(String caseId) {
        var bundled = bundled();
        if (!bundled.caseId().equals(caseId)) {
            return List.of();
        }
        var earlier = FactsLoader.load(new FactsSource.Bundled(), Limits.DEFAULT).changes().stream()
                .map(Change::version)
                .map(RecordVersion::parse)
                .filter(Objects::nonNull)
                .filter(version -> !version.equals(bundled.version()))
                .map(version -> new AvailableVersion(caseId, version, null, false))
                .filter(Library::isBundled);
        return Stream.concat(Stream.of(bundled), earlier).toList();
    }

    /**
     * A version of a case; the installed one takes precedence over the bundled one.
     *
     * @return null if it is neither installed nor bundled
     * @throws Failure if the store is damaged
     */
    public @Nullable AvailableVersion find(String caseId, RecordVersion version) {
        return isInstalled(caseId, version) ? installed(caseId, version) : findBundled(caseId, version);
    }

    /**
     * Whether a version of a case is installed; it may also be bundled.
     *
     * @throws Failure if the store is damaged
     */
    public boolean isInstalled(String caseId, RecordVersion version) {
        return store.versions(caseId).contains(version);
    }

    /** A bundled version of a case, or null. */
    public @Nullable AvailableVersion findBundled(String caseId, RecordVersion version) {
        var bundled = bundled();
        if (!bundled.caseId().equals(caseId)) {
            return null;
        }
        if (bundled.version().equals(version)) {
            return bundled;
        }
        var earlier = new AvailableVersion(caseId, version, null, false);
        return isBundled(earlier) ? earlier : null;
    }

    /**
     * The highest version of a case.
     *
     * @return null if there is none
     * @throws Failure if the store is damaged
     */
    public @Nullable AvailableVersion highest(String caseId) {
        var installed = store.versions(caseId).stream().findFirst();
        var bundled = bundled();
        if (!bundled.caseId().equals(caseId)) {
            return installed.map(version -> installed(caseId, version)).orElse(null);
        }
        return installed
                .filter(version -> version.compareTo(bundled.version()) >= 0)
                .map(version -> installed(caseId, version))
                .orElse(bundled);
    }

    private AvailableVersion installed(String caseId, RecordVersion version) {
        return new AvailableVersion(caseId, version, store.folder(caseId, version), false);
    }

    private static boolean isBundled(AvailableVersion earlier) {
        return new FactsSource.BundledVersion(
                        earlier.caseId(), earlier.version().toString())
                .exists();
    }
}
