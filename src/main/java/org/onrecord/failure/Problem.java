package org.onrecord.failure;

import org.jspecify.annotations.Nullable;

/**
 * A problem in a facts file, or a warning about a usable one.
 *
 * @param code stable code, kebab-case, listed in {@code docs/errors.md}
 * @param file the file as the user named it
 * @param line line, from 1; 0 if the problem concerns the whole file
 * @param column column, from 1; 0 if the problem concerns the whole file
 * @param path place in the document, such as {@code facts[3].date}, or of a sheet, such as {@code row 3,
 *     column 5 (date)}; empty for the whole file
 * @param id id of the fact, person, source or other entry, or null
 * @param hint how to fix it
 * @param isWarning whether the file is usable nevertheless
 */
public record Problem(
        String code,
        String file,
        int line,
        int column,
        String path,
        @Nullable String id,
        String message,
        String hint,
        boolean isWarning) {

    public Problem(
            String code,
            String file,
            int line,
            int column,
            String path,
            @Nullable String id,
            String message,
            String hint) {
        this(code, file, line, column, path, id, message, hint, false);
    }

    /** Creates a warning about an entry whose line is not known. */
    public static Problem warning(
            String code, String file, String path, @Nullable String id, String message, String hint) {
        return new Problem(code, file, 0, 0, path, id, message, hint, true);
    }

    /** Returns {@code file:line:column}, or only the file; of a sheet, its row and column. */
    public String place() {
        if (path.startsWith("row ")) {
            return file + ", " + path;
        }
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
