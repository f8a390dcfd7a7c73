package org.onrecord.failure;

/** The exit status of the program: one number for one meaning, never a count. */
public enum ExitCode {
    /** The question was answered, or the reader closed the pipe early. */
    ANSWERED(0, "answered"),
    /** The record says nothing about it; a list that filters left empty counts as this too. */
    NOT_ON_RECORD(1, "not on record (also a list left empty by filters)"),
    /** The command line was wrong. */
    USAGE(2, "usage error"),
    /** The name fits several people or bodies. */
    AMBIGUOUS(3, "ambiguous: the name matches several"),
    /** The facts file is missing, unreadable or wrong. */
    FACTS_UNUSABLE(4, "facts file cannot be used"),
    /** Refused for safety: signature, rollback or policy. */
    REFUSED(5, "refused (signature, rollback, policy)"),
    /** A source on the network did not answer. */
    SOURCE_UNREACHABLE(69, "source unreachable"),
    /** A bug in the program. */
    BUG(70, "a bug in onrecord"),
    /** Something could not be read or written: disk, permission, full output. */
    INPUT_OUTPUT(74, "could not read or write (disk, permission, full output)"),
    /** Stopped by Ctrl-C. */
    INTERRUPTED(130, "interrupted");

    private final int status;
    private final String meaning;

    ExitCode(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    /** The number given to the shell. */
    public int status() {
        return status;
    }

    /** What the number means, as the help says it. */
    public String meaning() {
        return meaning;
    }
}
