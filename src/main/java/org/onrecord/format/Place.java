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

    static final class Entry {
        private @Nullable String id;

        @Nullable
        String id() {
            return id;
        }

        void setId(String value) {
            id = value;
        }
    }
}
