package org.onrecord.format;

import org.jspecify.annotations.Nullable;

/** One entry of the file while it is read: its id as soon as that is known, and whether anything in it is wrong. */
final class Entry {
    private @Nullable String id;
    private boolean isSound = true;

    @Nullable
    String id() {
        return id;
    }

    void nameIt(String name) {
        id = name;
    }

    boolean isSound() {
        return isSound;
    }

    void spoil() {
        isSound = false;
    }
}
