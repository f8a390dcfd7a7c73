package org.onrecord.format;

import org.jspecify.annotations.Nullable;

/**
 * A place in the file.
 *
 * @param line line, from 1; 0 for the file as a whole
 * @param column column, from 1; 0 for the file as a whole
 * @param path such as {@code facts[3].date}
 * @param entry the entry it is in
 */
record Place(int line, int column, String path, Entry entry) {

    /** Which entry of the file a place is in: its id, as soon as that is known. */
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
