package org.onrecord.install;

import java.nio.file.Path;
import org.onrecord.format.DigestedRecord;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.library.AvailableVersion;
import org.onrecord.library.Manifest;
import org.onrecord.library.RecordPack;

/** The packs of installed records. */
final class Packs {
    private static final String PACK = "pack";

    private Packs() {}

    /**
     * Builds the pack of a record as a temporary file.
     *
     * @return the manifest that names it
     */
    static Manifest make(StoreTransaction transaction, DigestedRecord facts, Manifest manifest) {
        var pack = transaction.write(PACK, out -> RecordPack.write(facts.record(), facts.sha256(), facts.bytes(), out));
        return manifest.withPack(FactsLoader.sha256(new FactsSource.OnDisk(pack)));
    }

    /** Moves the last pack built into the folder of its version. */
    static void place(StoreTransaction transaction, Manifest manifest, Path folder) {
        var name = manifest.pack();
        if (name != null) {
            transaction.place(transaction.temporary(PACK), folder.resolve(name));
        }
    }

    /** Rebuilds the pack of an installed version, if this version of the program cannot read it or it is missing. */
    static void rebuild(StoreTransaction transaction, AvailableVersion version, Limits limits) {
        var folder = version.folder();
        if (folder == null || version.isCompiled()) {
            return;
        }
        var before = version.manifest();
        var manifest = make(transaction, FactsLoader.loadWithDigest(version.source(), limits), before);
        place(transaction, manifest, folder);
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
