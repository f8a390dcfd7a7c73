package org.onrecord.install;

import org.onrecord.model.RecordVersion;

/** The small files that say what is in use, as they are written. */
final class Pointers {
    private final Store store;
    private final StoreTransaction open;

    /** The files of a store that is open. */
    Pointers(Store store, StoreTransaction open) {
        this.store = store;
        this.open = open;
    }

    /** Lets a version of a case answer, and no higher one. */
    void useVersion(String caseId, RecordVersion version) {
        var folder = store.folder(caseId);
        open.make(folder);
        open.place(open.write(Store.IN_USE, version + "\n"), folder.resolve(Store.IN_USE));
    }

    /** Lets the highest version of a case answer, whichever that is. */
    void useHighest(String caseId) {
        Store.refuseLink(store.folder(caseId));
        open.delete(store.folder(caseId).resolve(Store.IN_USE));
    }

    /** Lets a case answer where none is named. */
    void useCase(String caseId) {
        open.place(open.write(Store.IN_USE, caseId + "\n"), store.top().resolve(Store.IN_USE));
    }

    /** Lets the bundled case answer where none is named. */
    void useBundledCase() {
        open.delete(store.top().resolve(Store.IN_USE));
    }
}
