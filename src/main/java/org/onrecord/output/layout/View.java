package org.onrecord.output.layout;

/** The amount of an answer that is shown. */
public enum View {
    /** The answer itself and the command for more. */
    SHORT,
    /** The short view with full sources. */
    WITH_SOURCES,
    FULL,
    /** The full view with all notes, dates and places in sources, for a reader without the record. */
    COMPLETE
}
