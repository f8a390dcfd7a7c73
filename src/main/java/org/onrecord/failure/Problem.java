package org.onrecord.failure;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a facts file, and what to do about it.
 *
 * @param code stable code, kebab-case, listed in {@code docs/errors.md}
 * @param file the file as the user named it
 * @param line line, from 1; 0 when the problem is the file as a whole
 * @param column column, from 1; 0 when the problem is the file as a whole
 * @param path where in the document, such as {@code facts[3].date}; empty for the file as a whole
 * @param id id of the fact, person, source ... it stands in, or null
 * @param message what is wrong, naming what was read
 * @param hint what to do
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

    /** The place as compilers write it: {@code file:line:column}, or the file alone. */
    public String place() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
