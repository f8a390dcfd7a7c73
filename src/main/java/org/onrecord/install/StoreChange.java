package org.onrecord.install;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.format.Limits;
import org.onrecord.library.Library;
import org.onrecord.library.Store;
import org.onrecord.model.RecordVersion;

/** A change to the store that activates or removes versions. */
public final class StoreChange implements AutoCloseable {
    private final Library library;
    private final StoreTransaction transaction;
    private final Limits limits;
    private final Consumer<String> progress;

    /** Starts a change that reports no progress. */
    public StoreChange(Library library, Limits limits, int timeout) {
        this(library, limits, timeout, _ -> {});
    }

    /**
     * Starts a change. Other processes wait until it is closed.
     *
     * @param limits limits for facts files
     * @param timeout longest wait for another process, in seconds
     * @param progress receives what is being done
     * @throws Failure exit 74, if the store cannot be changed
     */
    public StoreChange(Library library, Limits limits, int timeout, Consumer<String> progress) {
        this.library = library;
        this.limits = limits;
        this.progress = progress;
        this.transaction = StoreTransaction.of(library.store(), timeout);
    }

    /**
     * Makes a version of a case active.
     *
     * @param version the version, or null for the highest
     * @return the version that is active now
     * @throws Failure if it is neither installed nor bundled, or is damaged
     */
    public RecordVersion useVersion(String caseId, @Nullable RecordVersion version) {
        var used = version != null ? library.get(caseId, version) : library.highest(caseId);
        if (used == null) {
            throw library.unknownCase(caseId);
        }
        used.sha256();
        Packs.rebuild(transaction, used, limits, progress);
        if (version == null) {
            transaction.useHighest(caseId);
        } else {
            transaction.useVersion(caseId, version);
        }
        return used.version();
    }

    /**
     * Leaves the active version of a case as it is.
     *
     * @return that version
     * @throws Failure if there is none
     */
    public RecordVersion useActive(String caseId) {
        var active = library.active(caseId);
        Packs.rebuild(transaction, active, limits, progress);
        return active.version();
    }

    /** Makes a case the default. */
    public void useCase(String caseId) {
        if (library.isBundled(caseId)) {
            transaction.useBundledCase();
        } else {
            transaction.useCase(caseId);
        }
    }

    /**
     * Removes an installed version, intact or damaged. First removes any choice of it, or of a case without other
     * versions, as active.
     *
     * @return the version of the case that is active now, or null if there is none
     * @throws Failure if it is not installed
     */
    public @Nullable RecordVersion remove(String caseId, RecordVersion version) {
        var store = library.store();
        if (!library.isInstalled(caseId, version)) {
            library.get(caseId, version);
            throw Failure.of(
                    ExitCode.REFUSED,
                    "version-bundled",
                    "version " + version + " of " + caseId + " comes with the program and cannot be removed",
                    "make another version active with onrecord facts use VERSION");
        }
        Store.refuseLink(store.folder(caseId, version));
        if (library.versions(caseId).size() == 1 && caseId.equals(store.caseInUse())) {
            transaction.useBundledCase();
        }
        if (version.equals(store.versionInUse(caseId))) {
            transaction.useHighest(caseId);
        }
        transaction.remove(store.folder(caseId, version));
        removeIfEmpty(caseId);
        return activeVersion(caseId);
    }

    private @Nullable RecordVersion activeVersion(String caseId) {
        try {
            return library.active(caseId).version();
        } catch (Failure noneOrDamaged) {
            return null;
        }
    }

    private void removeIfEmpty(String caseId) {
        var folder = library.store().folder(caseId);
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                return;
            }
        } catch (IOException e) {
            throw StoreFolder.unwritable(folder, e);
        }
        transaction.delete(folder);
    }

    @Override
    public void close() {
        transaction.close();
    }
}
