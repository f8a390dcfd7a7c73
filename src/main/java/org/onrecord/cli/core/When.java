package org.onrecord.cli.core;

import org.onrecord.model.field.Keyword;

/** When to use something that only suits a terminal. */
public enum When implements Keyword {
    AUTO,
    ALWAYS,
    NEVER;

    /** As it is typed; the command line lists the words by it. */
    @Override
    public String toString() {
        return key();
    }
}
