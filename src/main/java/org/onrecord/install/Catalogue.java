package org.onrecord.install;

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

/** The versions of records there are to answer from: those that come with the program and those that are installed. */
public final class Catalogue {
    private final Store store;
    private @Nullable RecordName bundledName;

    /** The catalogue of what is bundled and of what is in this store. */
    public Catalogue(Store store) {
        this.store = store;
    }

    /** The installed records. */
    public Store store() {
        return store;
    }

    /** The version that the program answers from by itself. */
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
     * The cases of which there is a version, in alphabetical order.
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
     * The versions of a case, highest first. Where one is both bundled and installed, the installed one counts.
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
     * The versions of a case that come with the program, highest first. The changes that the bundled record tells of
     * name them.
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
                .filter(Catalogue::isBundled);
        return Stream.concat(Stream.of(bundled), earlier).toList();
    }

    /**
     * The version of a case with this number, the installed one before the bundled one.
     *
     * @return null if it is neither installed nor bundled
     * @throws Failure if the store is damaged
     */
    public @Nullable AvailableVersion find(String caseId, RecordVersion version) {
        return isInstalled(caseId, version) ? installed(caseId, version) : findBundled(caseId, version);
    }

    /**
     * Whether a version of a case is installed; it may come with the program too.
     *
     * @throws Failure if the store is damaged
     */
    public boolean isInstalled(String caseId, RecordVersion version) {
        return store.versions(caseId).contains(version);
    }

    /** The version of a case with this number that comes with the program, or null. */
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
