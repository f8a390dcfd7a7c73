package org.onrecord.search.text;

import java.util.Locale;

/** A part of a question's meaning, for which the lexicon lists values with their phrases. */
public enum Slot {
    /** The question word. */
    ASKS(true),
    /** The kind of account. */
    ACCOUNT(true),
    /** Order in time, and comparison. */
    ORDER(true),
    /** People as a group. */
    GROUP(false),
    /** An event of a proceeding, of custody or of employment. */
    EVENT(true),
    /** Tense, mood and reference. */
    MOOD(false),
    /** Words that accompany an event. */
    BESIDE(false),
    /** A matter that no record answers, or that records withhold. */
    DECLINED(true),
    /** Words before a case that is excluded. */
    EXCLUDED(true),
    /** The tool itself. */
    TOOL(false),
    /** A list outside the slots. */
    NONE(false);

    private final boolean isIndexed;

    Slot(boolean isIndexed) {
        this.isIndexed = isIndexed;
    }

    static Slot of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether its values are terms of the search index. */
    public boolean isIndexed() {
        return isIndexed;
    }
}
