package org.onrecord.cli;

import org.onrecord.model.Keyword;

/** When to use something that only suits a terminal. */
enum When implements Keyword {
    AUTO,
    ALWAYS,
    NEVER
}
