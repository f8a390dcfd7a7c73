package org.onrecord.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.Limits;
import org.onrecord.model.RecordVersion;
import org.onrecord.model.field.Keyword;

/** Lists installed and bundled records, and checks that the installed ones are intact. */
public final class Inventory {
    private static final int MAX_TRIES = 10;

    private final Library library;
    private final List<Failure> damage = new ArrayList<>();

    public Inventory(Library library) {
        this.library = library;
    }

    public enum State implements Keyword {
        BUNDLED,
        INSTALLED,
        DAMAGED
    }

    /**
     * A version of a record.
     *
     * @param manifest its manifest, or null if that is damaged
     * @param isInUse whether it is the active version of its case
     * @param isDefault whether its case is also the default case
     */
    public record Version(
            AvailableVersion available,
            State state,
            @Nullable Manifest manifest,
            boolean isInUse,
            boolean isDefault) {
        /** Returns a note of the manifest, or null if it has no note of that name. */
        public @Nullable String note(String name) {
            return manifest == null ? null : manifest.notes().get(name);
        }

        public @Nullable String sha256() {
            return manifest == null ? null : manifest.sha256();
        }

        /** Returns the path of its file in the store, or null if it is bundled or not known. */
        public @Nullable String file() {
            return manifest == null || !available.isInstalled()
                    ? null
                    : available.caseId() + "/" + available.version() + "/" + manifest.file();
        }
    }

    /**
     * A case with at least one record.
     *
     * @param title its title, or null if not known
     * @param version the active version, or null if that cannot be read
     * @param versions number of versions
     * @param isInUse whether it is the default case
     */
    public record Case(
            String caseId, @Nullable String title, @Nullable RecordVersion version, int versions, boolean isInUse) {}

    public List<Failure> damage() {
        return List.copyOf(damage);
    }

    /** Returns the versions of a case, or of all cases in alphabetical order, highest first. */
    public List<Version> versions(@Nullable String caseId) {
        return settled(() -> rows(caseId));
    }

    private List<Version> rows(@Nullable String caseId) {
        var rows = new ArrayList<Version>();
        var activeCase = activeCase();
        for (var one : caseId == null ? library.cases() : List.of(caseId)) {
            var versions = library.versions(one);
            if (versions.isEmpty() && caseId != null) {
                throw library.unknownCase(one);
            }
            var active = active(one);
            versions.forEach(
                    version -> rows.add(row(version, version.version().equals(active), one.equals(activeCase))));
        }
        return rows;
    }

    /** Returns the cases, in alphabetical order. */
    public List<Case> cases() {
        return settled(this::allCases);
    }

    private List<Case> allCases() {
        var activeCase = activeCase();
        var rows = new ArrayList<Case>();
        for (var caseId : library.cases()) {
            var versions = library.versions(caseId);
            var active = active(caseId);
            rows.add(new Case(caseId, title(caseId, versions), active, versions.size(), caseId.equals(activeCase)));
        }
        return rows;
    }

    /** Repeats a listing if another process changed the store meanwhile: a removal is not damage. */
    private <T> List<T> settled(Supplier<List<T>> listing) {
        for (var tries = 1; ; tries++) {
            damage.clear();
            var before = installed();
            var listed = listing.get();
            if (damage.isEmpty() || tries == MAX_TRIES || before.equals(installed())) {
                return listed;
            }
        }
    }

    private List<String> installed() {
        var store = library.store();
        var installed = new ArrayList<String>();
        installed.add(chosen(store::caseInUse));
        for (var caseId : store.cases()) {
            installed.add(caseId + " " + store.versions(caseId) + " " + chosen(() -> store.versionInUse(caseId)));
        }
        return installed;
    }

    private static String chosen(Supplier<@Nullable Object> choice) {
        try {
            return String.valueOf(choice.get());
        } catch (Failure damaged) {
            return damaged.message();
        }
    }

    private @Nullable String activeCase() {
        try {
            return library.activeCase();
        } catch (Failure damaged) {
            damage.add(damaged);
            return library.bundled().caseId();
        }
    }

    private @Nullable RecordVersion active(String caseId) {
        try {
            return library.active(caseId).version();
        } catch (Failure damaged) {
            damage.add(damaged);
            return null;
        }
    }

    /** Returns the title from the highest version with a readable manifest. */
    private @Nullable String title(String caseId, List<AvailableVersion> versions) {
        if (library.isBundled(caseId)) {
            return library.bundled().load(Limits.DEFAULT).title();
        }
        return versions.stream()
                .map(version -> row(version, false, false).note(Manifest.TITLE))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Version row(AvailableVersion version, boolean isInUse, boolean isActiveCase) {
        Manifest manifest = null;
        var isDefault = isInUse && isActiveCase;
        try {
            manifest = version.manifest();
            version.verify();
            var state = version.isInstalled() ? State.INSTALLED : State.BUNDLED;
            return new Version(version, state, manifest, isInUse, isDefault);
        } catch (Failure damaged) {
            damage.add(damaged);
            return new Version(version, State.DAMAGED, manifest, isInUse, isDefault);
        }
    }
}
