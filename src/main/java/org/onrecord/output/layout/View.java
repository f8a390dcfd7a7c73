package org.onrecord.output.layout;

/** How much of an answer text for people has. */
public enum View {
    /** What answers, and the command for more. */
    SHORT,
    /** The same with whole sources. */
    WITH_SOURCES,
    /** Everything. */
    FULL,
    /** Bars in place of sentences, of what has such. */
    CHART,
    /** Everything for a reader without the record. */
    OUTLINE
}
