package org.onrecord.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.format.DigestedRecord;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.FactsSource.Stored;
import org.onrecord.format.Limits;
import org.onrecord.model.Lazy;
import org.onrecord.model.field.Keyword;

/** Lists installed and bundled versions of records. Their files are not read: that would take long. */
public final class Inventory {
    private static final int MAX_TRIES = 10;

    private final Library library;
    /** The damage found, by its message. */
    private final Map<String, Failure> damage = new LinkedHashMap<>();

    private final Lazy<DigestedRecord> newest =
            Lazy.of(() -> FactsLoader.loadWithDigest(new FactsSource.Bundled(), Limits.DEFAULT));

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
     * @param notes what is known without reading its file, named as in a {@link Manifest}
     * @param file the path of its file in the store, or null if it is bundled or not known
     * @param isInUse whether it is used for its case
     * @param isDefault whether it is used if no case is given
     */
    public record Version(
            AvailableVersion available,
            State state,
            Map<String, String> notes,
            @Nullable String sha256,
            @Nullable String file,
            boolean isInUse,
            boolean isDefault) {}

    public List<Failure> damage() {
        return List.copyOf(damage.values());
    }

    /**
     * Returns the versions of a case, or of all cases in alphabetical order, highest first. Lists again until the damage
     * is the same: what another process removes meanwhile is not damaged.
     */
    public List<Version> versions(@Nullable String caseId) {
        List<String> before = List.of();
        for (var tries = 1; ; tries++) {
            damage.clear();
            var listed = list(caseId);
            var found = List.copyOf(damage.keySet());
            if (found.equals(before) || tries == MAX_TRIES) {
                return listed;
            }
            before = found;
        }
    }

    private List<Version> list(@Nullable String caseId) {
        var byDefault = selected(null);
        var rows = new ArrayList<Version>();
        for (var one : caseId == null ? library.cases() : List.of(caseId)) {
            var versions = library.versions(one);
            if (versions.isEmpty() && caseId != null) {
                throw library.unknownCase(one);
            }
            var inUse = selected(one);
            for (var version : versions) {
                rows.add(
                        version.isInstalled()
                                ? installed(version, inUse, byDefault)
                                : bundled(version, inUse, byDefault));
            }
        }
        return rows;
    }

    /** Returns the file that lookups read for a case, or if no case is given; null if it is damaged. */
    private @Nullable FactsSource selected(@Nullable String caseId) {
        var selection = intact(() -> library.select(caseId, null));
        if (selection != null && selection.damage() != null) {
            add(selection.damage());
        }
        return selection != null
                        && selection.mayFallBack()
                        && selection.source() instanceof Stored stored
                        && !Files.exists(stored.path())
                ? new FactsSource.Bundled()
                : selection == null ? null : selection.source();
    }

    private void add(Failure damaged) {
        damage.put(damaged.message(), damaged);
    }

    private <T> @Nullable T intact(Supplier<T> read) {
        try {
            return read.get();
        } catch (Failure damaged) {
            add(damaged);
            return null;
        }
    }

    private Version installed(AvailableVersion version, @Nullable FactsSource inUse, @Nullable FactsSource byDefault) {
        var manifest = intact(version::manifest);
        var source = manifest != null && intact(version::source) instanceof Stored stored ? stored : null;
        var readable = source != null && exists(source.path(), Manifest.HINT) ? source : null;
        var isInUse = readable != null && readable.equals(inUse);
        var isIntact = readable != null
                && exists(readable.pack(), RecordPack.hint(isInUse ? null : readable.version(), readable.caseId()));
        return new Version(
                version,
                isIntact ? State.INSTALLED : State.DAMAGED,
                manifest == null ? Map.of() : manifest.notes(),
                manifest == null ? null : manifest.sha256(),
                manifest == null ? null : version.caseId() + "/" + version.version() + "/" + manifest.file(),
                isInUse,
                readable != null && readable.equals(byDefault));
    }

    private boolean exists(@Nullable Path file, String hint) {
        return file == null || intact(() -> Store.requireExisting(file, hint)) != null;
    }

    private Version bundled(AvailableVersion version, @Nullable FactsSource inUse, @Nullable FactsSource byDefault) {
        var record = newest.get().record();
        var sha256 = version.isNewestBundled() ? newest.get().sha256() : null;
        var notes = sha256 != null
                ? Manifest.of(record, sha256, Map.of()).notes()
                : record.changes().stream()
                        .filter(change ->
                                change.version().equals(version.version().toString()))
                        .collect(Collectors.toMap(
                                _ -> Manifest.RELEASED, change -> change.date().toString()));
        var source = version.source();
        return new Version(version, State.BUNDLED, notes, sha256, null, source.equals(inUse), source.equals(byDefault));
    }
}
