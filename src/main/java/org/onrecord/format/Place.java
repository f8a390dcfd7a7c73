package org.onrecord.format;

import org.jspecify.annotations.Nullable;

/**
 * A position in the file.
 *
 * @param line line, from 1; 0 for the whole file
 * @param column column, from 1; 0 for the whole file
 * @param path such as {@code facts[3].date}
 */
record Place(int line, int column, String path, Entry entry) {

    /** The entry that contains a place, with its id once that is known. */
    static final class Entry {
        private @Nullable String id;

        @Nullable
        String id() {
            return id;
        }

        void nameIt(String name) {
            id = name;
        }
    }
}
