package org.onrecord.docs;

/** The sentences of the man pages that stand in no command. */
final class ManPageWords {
    static final String INTRODUCTION = """
            *onrecord* answers questions about a case from a facts file: every answer is a fact with its date, its
            confidence and the sources that a reader can open. It says how far the record reaches, and "not on record"
            rather than guess. It needs no network, and the same question gets the same answer on every day.

            A _NAME_ is an id, a name, an alias or a near miss, and needs no quotes. If it fits several, they are
            listed.

            Without a command it shows a short help. Each command has a page of its own.""";

    static final String SHARED =
            "The options of every command, the exit status and the environment are described in" + " *onrecord*(1).";

    static final String CLOSED_PIPE = "A closed pipe ends quietly with 0. *onrecord facts validate* prints problems on"
            + " standard output and ends with 4. *onrecord facts diff --exit-code* ends with 1 if the two versions differ.";

    static final String FILES = """
            The record comes inside the program. Another facts file is named by *--facts* or *ONRECORD_FACTS*;
            *onrecord-facts*(5) describes its format. *onrecord paths* says which file answers, and why.
            """;

    private ManPageWords() {}
}
