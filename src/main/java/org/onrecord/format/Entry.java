package org.onrecord.format;

import org.jspecify.annotations.Nullable;

/** Which entry of the file a place is in: its id, as soon as that is known. */
final class Entry {
    private @Nullable String id;

    @Nullable
    String id() {
        return id;
    }

    void nameIt(String name) {
        id = name;
    }
}
