package org.onrecord.install;

import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.library.AvailableVersion;
import org.onrecord.library.Library;
import org.onrecord.library.RecordSelector;
import org.onrecord.library.Store;
import org.onrecord.model.RecordVersion;

/** Activates or removes versions in the store. */
public final class StoreChange implements AutoCloseable {
    private final Library catalogue;
    private final StoreTransaction open;
    private final Pointers pointers;

    /**
     * Begins a change; other processes wait until it is closed.
     *
     * @throws Failure exit 74, if the store cannot be changed
     */
    public StoreChange(Library catalogue, Timeouts patience) {
        this.catalogue = catalogue;
        this.open = StoreTransaction.of(catalogue.store(), patience);
        this.pointers = new Pointers(catalogue.store(), open);
    }

    /**
     * Makes a version of a case active.
     *
     * @param version the version, or null for the highest
     * @return the version that is active now
     * @throws Failure if it is neither installed nor bundled, or is damaged
     */
    public RecordVersion useVersion(String caseId, @Nullable RecordVersion version) {
        var chooser = new RecordSelector(catalogue);
        if (version == null) {
            var highest = catalogue.highest(caseId);
            if (highest == null) {
                throw chooser.unknownCase(caseId);
            }
            requireWhole(highest);
            pointers.useHighest(caseId);
            return highest.version();
        }
        requireWhole(chooser.find(caseId, version));
        pointers.useVersion(caseId, version);
        return version;
    }

    private static void requireWhole(AvailableVersion available) {
        if (available.source() instanceof FactsSource.Stored stored) {
            FactsLoader.verify(stored);
        }
    }

    /** Makes a case the default. */
    public void useCase(String caseId) {
        if (caseId.equals(catalogue.bundled().caseId())) {
            pointers.useBundledCase();
        } else {
            pointers.useCase(caseId);
        }
    }

    /**
     * Removes an installed version, intact or damaged, after any note that it, or a case without other versions, is
     * active.
     *
     * @return the version of the case that is active now, or null if there is none
     * @throws Failure if it is not installed
     */
    public @Nullable RecordVersion remove(String caseId, RecordVersion version) {
        var store = catalogue.store();
        if (!catalogue.isInstalled(caseId, version)) {
            // Throws if it does not exist.
            new RecordSelector(catalogue).find(caseId, version);
            throw Failure.of(
                    ExitCode.REFUSED,
                    "version-bundled",
                    "version " + version + " of " + caseId + " comes with the program and cannot be removed",
                    "make another version active with onrecord facts use VERSION");
        }
        Store.refuseLink(store.folder(caseId, version));
        if (catalogue.versions(caseId).size() == 1 && caseId.equals(store.caseInUse())) {
            pointers.useBundledCase();
        }
        if (version.equals(store.versionInUse(caseId))) {
            pointers.useHighest(caseId);
        }
        open.remove(store.folder(caseId, version));
        removeIfEmpty(caseId);
        return answers(caseId);
    }

    private @Nullable RecordVersion answers(String caseId) {
        try {
            return new RecordSelector(catalogue).inUse(caseId).version();
        } catch (Failure noneOrDamaged) {
            return null;
        }
    }

    private void removeIfEmpty(String caseId) {
        var folder = catalogue.store().folder(caseId);
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                return;
            }
        } catch (IOException e) {
            throw DiskFault.unwritable(folder, e);
        }
        open.delete(folder);
    }

    @Override
    public void close() {
        open.close();
    }
}
