package org.onrecord.failure;

import org.jspecify.annotations.Nullable;

/**
 * A problem in a facts file.
 *
 * @param code stable code, kebab-case, listed in {@code docs/errors.md}
 * @param file the file as the user named it
 * @param line line, from 1; 0 if the problem concerns the whole file
 * @param column column, from 1; 0 if the problem concerns the whole file
 * @param path place in the document, such as {@code facts[3].date}; empty for the whole file
 * @param id id of the fact, person, source or other entry, or null
 * @param message what is wrong
 * @param hint how to fix it
 */
public record Problem(
        String code,
        String file,
        int line,
        int column,
        String path,
        @Nullable String id,
        String message,
        String hint) {

    /** {@code file:line:column}, or only the file. */
    public String place() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
