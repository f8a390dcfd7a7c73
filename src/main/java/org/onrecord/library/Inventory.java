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
        return settled(() -> {
            var defaultCase = defaultCase();
            var rows = new ArrayList<Version>();
            for (var one : caseId == null ? library.cases() : List.of(caseId)) {
                var versions = library.versions(one);
                if (versions.isEmpty() && caseId != null) {
                    throw library.unknownCase(one);
                }
                var active = active(one);
                for (var version : versions) {
                    var isInUse = version.version().equals(active);
                    rows.add(row(version, isInUse, isInUse && one.equals(defaultCase)));
                }
            }
            return rows;
        });
    }

    /** Returns the cases, in alphabetical order. */
    public List<Case> cases() {
        return settled(() -> {
            var defaultCase = defaultCase();
            var rows = new ArrayList<Case>();
            for (var one : library.cases()) {
                var versions = library.versions(one);
                var active = active(one);
                rows.add(new Case(one, title(one, versions), active, versions.size(), one.equals(defaultCase)));
            }
            return rows;
        });
    }

    /** Lists again until the damage is the same: what another process removes meanwhile is not damaged. */
    private <T> List<T> settled(Supplier<List<T>> listing) {
        List<String> before = List.of();
        for (var tries = 1; ; tries++) {
            damage.clear();
            var listed = listing.get();
            var found = damage.stream().map(Failure::message).toList();
            if (found.equals(before) || tries == MAX_TRIES) {
                return listed;
            }
            before = found;
        }
    }

    /** Returns what is read, or null if it is damaged. */
    private <T> @Nullable T intact(Supplier<T> read) {
        try {
            return read.get();
        } catch (Failure damaged) {
            damage.add(damaged);
            return null;
        }
    }

    private String defaultCase() {
        return Objects.requireNonNullElse(
                intact(library::activeCase), library.bundled().caseId());
    }

    private @Nullable RecordVersion active(String caseId) {
        return intact(() -> library.active(caseId).version());
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

    private Version row(AvailableVersion version, boolean isInUse, boolean isDefault) {
        var manifest = intact(version::manifest);
        var isIntact = manifest != null && intact(version::verified) != null;
        var state = !isIntact ? State.DAMAGED : version.isInstalled() ? State.INSTALLED : State.BUNDLED;
        return new Version(version, state, manifest, isInUse, isDefault);
    }
}
