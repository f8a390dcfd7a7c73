package org.onrecord.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.library.VersionInfo.Listing;
import org.onrecord.library.VersionInfo.State;
import org.onrecord.model.RecordVersion;

/** Lists installed and bundled records, and checks that the installed ones are intact. */
public final class Inventory {
    private final Library catalogue;
    private final RecordSelector chooser;
    private final List<Failure> damage = new ArrayList<>();

    public Inventory(Library catalogue) {
        this.catalogue = catalogue;
        this.chooser = new RecordSelector(catalogue);
    }

    /**
     * The versions of a case, highest first.
     *
     * @param caseId the case, or null for all of them, in alphabetical order
     * @throws Failure if there is no such case, or the store cannot be read
     */
    public Listing<VersionInfo> versions(@Nullable String caseId) {
        var rows = new ArrayList<VersionInfo>();
        for (var one : caseId == null ? catalogue.cases() : List.of(caseId)) {
            var inUse = inUse(one);
            if (inUse == null && catalogue.versions(one).isEmpty()) {
                throw chooser.unknownCase(one);
            }
            for (var available : catalogue.versions(one)) {
                rows.add(listed(available, available.version().equals(inUse)));
            }
        }
        return new Listing<>(List.copyOf(rows), List.copyOf(damage));
    }

    /**
     * The cases, in alphabetical order.
     *
     * @throws Failure if the store cannot be read
     */
    public Listing<VersionInfo.Case> cases() {
        var answers = caseInUse();
        var rows = new ArrayList<VersionInfo.Case>();
        for (var caseId : catalogue.cases()) {
            var versions = catalogue.versions(caseId);
            var inUse = inUse(caseId);
            rows.add(new VersionInfo.Case(
                    caseId, title(caseId, versions), inUse, versions.size(), caseId.equals(answers)));
        }
        return new Listing<>(List.copyOf(rows), List.copyOf(damage));
    }

    private @Nullable String caseInUse() {
        try {
            return chooser.caseId(null);
        } catch (Failure damaged) {
            damage.add(damaged);
            return catalogue.bundled().caseId();
        }
    }

    private @Nullable RecordVersion inUse(String caseId) {
        try {
            return catalogue.versions(caseId).isEmpty()
                    ? null
                    : chooser.inUse(caseId).version();
        } catch (Failure damaged) {
            damage.add(damaged);
            return null;
        }
    }

    /** The title from the highest version with a readable manifest. */
    private @Nullable String title(String caseId, List<AvailableVersion> versions) {
        if (catalogue.bundled().caseId().equals(caseId)) {
            return FactsLoader.load(catalogue.bundled().source(), Limits.DEFAULT)
                    .title();
        }
        return versions.stream()
                .map(one -> listed(one, false).title())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private VersionInfo listed(AvailableVersion available, boolean isInUse) {
        var folder = available.folder();
        if (folder == null) {
            return bundled(available, isInUse);
        }
        Manifest receipt;
        try {
            receipt = Manifest.in(folder);
        } catch (Failure damaged) {
            damage.add(damaged);
            return VersionInfo.damaged(available.caseId(), available.version(), isInUse);
        }
        return new VersionInfo(
                available.caseId(),
                available.version(),
                state(available),
                isInUse,
                receipt.notes().get(Manifest.TITLE),
                receipt.notes().get(Manifest.RELEASED),
                receipt.notes().get(Manifest.AS_OF),
                receipt.notes().get(Manifest.SIGNED_BY),
                receipt.notes().get(Manifest.FROM),
                receipt.notes().get(Manifest.INSTALLED),
                receipt.sha256(),
                available.caseId() + "/" + available.version() + "/" + receipt.file());
    }

    private VersionInfo bundled(AvailableVersion available, boolean isInUse) {
        var digested = FactsLoader.loadWithDigest(available.source(), Limits.DEFAULT);
        var record = digested.record();
        return new VersionInfo(
                available.caseId(),
                available.version(),
                State.BUNDLED,
                isInUse,
                record.title(),
                record.released().toString(),
                record.asOf().toString(),
                null,
                null,
                null,
                digested.sha256(),
                null);
    }

    private State state(AvailableVersion available) {
        try {
            if (available.source() instanceof FactsSource.Stored stored) {
                FactsLoader.verify(stored);
            }
            return State.INSTALLED;
        } catch (Failure damaged) {
            damage.add(damaged);
            return State.DAMAGED;
        }
    }
}
