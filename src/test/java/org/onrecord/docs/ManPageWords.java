package org.onrecord.docs;

/** The sentences of the man pages that no command has. */
final class ManPageWords {
    static final String INTRODUCTION = """
            *onrecord* answers questions about a case from a facts file: every answer is a fact with its date, its
            confidence and sources that you can open. If the record does not have the answer, it says so instead of
            guessing. It needs no network, and the same question gets the same answer every day.

            A _NAME_ can be an id, a name, an alias or a near miss, and needs no quotes. If it matches several, they
            are listed.

            Without a command, *onrecord* prints a short help. Each command has a page of its own.""";

    static final String SHARED = "Common options, exit status and environment are described in" + " *onrecord*(1).";

    static final String CLOSED_PIPE = "A closed pipe ends quietly with 0. *onrecord facts validate* prints problems on"
            + " standard output and ends with 4. *onrecord facts diff --exit-code* ends with 1 if the two versions differ."
            + " A signal ends with 128 and its number.\n\n"
            + "Limits of the system can keep the program from starting. It then ends with 13 or 33 and \"Failed to create the"
            + " main Isolate\" (it needs 3.2 GB of addresses, ulimit -v, which is not memory in use), with 127 (too few open"
            + " files, ulimit -n) or with 139 (too little room for the stack or data, ulimit -s, ulimit -d), and never with 1.";

    static final String FILES = """
            A record is built into the program. Use *--facts* or *ONRECORD_FACTS* for another facts file;
            *onrecord-facts*(5) describes the format. *onrecord paths* says which file is used, and why.
            """;

    static final String SHELL = """
            A line that starts with a slash is a command: any command of *onrecord*(1), such as */who barker*,
            or one of these. Every other line is a question.
            """;

    private ManPageWords() {}
}
