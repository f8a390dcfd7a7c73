package org.onrecord.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Change;
import org.onrecord.versions.Editions;

/** The versions of a record that come with the program. */
public final class BundledEditions implements Editions {
    private final Limits limits;

    /** The versions, read within these limits. */
    public BundledEditions(Limits limits) {
        this.limits = limits;
    }

    /** The bundled record names its earlier versions in {@code changes}, so that no folder has to be listed. */
    @Override
    public List<String> versions(String caseId) {
        var newest = newest();
        return newest.caseId().equals(caseId)
                ? newest.changes().stream()
                        .map(Change::version)
                        .filter(version -> version.equals(newest.version())
                                || new FactsSource.BundledVersion(caseId, version).exists())
                        .toList()
                : List.of();
    }

    /**
     * Reads a version.
     *
     * @throws Failure if its file breaks a rule of the format or is beyond the limits
     */
    @Override
    public @Nullable CaseRecord read(String caseId, String version) {
        var newest = newest();
        if (!newest.caseId().equals(caseId)) {
            return null;
        }
        if (newest.version().equals(version)) {
            return newest;
        }
        var source = new FactsSource.BundledVersion(caseId, version);
        return source.exists() ? FactsLoader.load(source, limits) : null;
    }

    private CaseRecord newest() {
        return FactsLoader.load(new FactsSource.Bundled(), limits);
    }
}
