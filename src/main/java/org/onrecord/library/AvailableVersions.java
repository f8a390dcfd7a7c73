package org.onrecord.library;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.Limits;
import org.onrecord.history.VersionSource;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.RecordVersion;

/** The other versions of a record, for answers that can do without them; damaged ones are skipped. */
public final class AvailableVersions implements VersionSource {
    private final Library catalogue;
    private final Limits limits;
    private final Consumer<Failure> warnings;

    /**
     * Versions that are read only when needed.
     *
     * @param warnings receives damage
     */
    public AvailableVersions(Library catalogue, Limits limits, Consumer<Failure> warnings) {
        this.catalogue = catalogue;
        this.limits = limits;
        this.warnings = warnings;
    }

    @Override
    public List<String> versions(String caseId) {
        try {
            return catalogue.versions(caseId).stream()
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
            var found = number == null ? null : catalogue.find(caseId, number);
            return found == null ? null : FactsLoader.load(found.source(), limits);
        } catch (Failure damaged) {
            warnings.accept(damaged);
            return null;
        }
    }
}
