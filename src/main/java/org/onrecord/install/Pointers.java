package org.onrecord.install;

import org.onrecord.library.Store;
import org.onrecord.model.RecordVersion;

/** Writes the small files that say which versions are active. */
final class Pointers {
    private final Store store;
    private final StoreTransaction open;

    Pointers(Store store, StoreTransaction open) {
        this.store = store;
        this.open = open;
    }

    /** Makes a version of a case active, even if there are higher ones. */
    void useVersion(String caseId, RecordVersion version) {
        var folder = store.folder(caseId);
        open.make(folder);
        open.place(open.write(Store.IN_USE, version + "\n"), folder.resolve(Store.IN_USE));
    }

    /** Makes the highest version of a case active. */
    void useHighest(String caseId) {
        Store.refuseLink(store.folder(caseId));
        open.delete(store.folder(caseId).resolve(Store.IN_USE));
    }

    /** Makes a case the default. */
    void useCase(String caseId) {
        open.place(open.write(Store.IN_USE, caseId + "\n"), store.top().resolve(Store.IN_USE));
    }

    /** Makes the bundled case the default. */
    void useBundledCase() {
        open.delete(store.top().resolve(Store.IN_USE));
    }
}
