package org.onrecord.install;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.onrecord.format.DigestedRecord;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.library.AvailableVersion;
import org.onrecord.library.Manifest;
import org.onrecord.library.RecordPack;
import org.onrecord.library.Store;

/** The packs of installed records. */
final class Packs {
    private static final String PACK = "pack";

    private Packs() {}

    /**
     * Builds the pack of a record. This takes long for a large one, and needs no lock.
     *
     * @param progress receives what is being done
     */
    static NamelessFile make(Store store, DigestedRecord facts, Consumer<String> progress) {
        return new NamelessFile(store)
                .with(out -> RecordPack.write(facts.record(), facts.sha256(), facts.bytes(), out, progress));
    }

    /**
     * Copies a pack into the folder of its version.
     *
     * @return the manifest that names it
     */
    static Manifest place(StoreTransaction transaction, NamelessFile pack, Manifest manifest, Path folder) {
        var named = manifest.withPack(FactsLoader.sha256(new FactsSource.Fetched(PACK, pack::content)));
        transaction.place(
                transaction.write(PACK, out -> pack.content().transferTo(out)),
                folder.resolve(Objects.requireNonNull(named.pack())));
        return named;
    }

    /** Whether an installed version has no pack that this version of the program can read. */
    static boolean isMissing(AvailableVersion version) {
        return version.isInstalled() && !version.isCompiled();
    }

    /** Rebuilds the pack of an installed version if it is missing. */
    static void rebuild(
            StoreTransaction transaction, AvailableVersion version, Limits limits, Consumer<String> progress) {
        if (isMissing(version)) {
            try (var pack = make(transaction.store(), FactsLoader.loadWithDigest(version.source(), limits), progress)) {
                replace(transaction, pack, version);
            }
        }
    }

    /** Gives an installed version a pack. */
    static void replace(StoreTransaction transaction, NamelessFile pack, AvailableVersion version) {
        var folder = Objects.requireNonNull(version.folder());
        var before = version.manifest();
        var manifest = place(transaction, pack, before, folder);
        transaction.place(transaction.write(Manifest.NAME, manifest.text()), folder.resolve(Manifest.NAME));
        deleteReplaced(transaction, folder, before, manifest);
    }

    /** Deletes the pack of a replaced manifest. Processes that are reading it still have it open. */
    static void deleteReplaced(StoreTransaction transaction, Path folder, Manifest before, Manifest now) {
        var name = before.pack();
        if (name != null && !name.equals(now.pack())) {
            transaction.delete(folder.resolve(name));
        }
    }
}
