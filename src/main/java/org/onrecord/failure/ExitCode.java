package org.onrecord.failure;

/** The exit status of the program: one number for each meaning, never a count. */
public enum ExitCode {
    /** The question was answered, or the reader closed the pipe early. */
    ANSWERED(0, "answered"),
    NOT_ON_RECORD(1, "not on record (also if filters leave a list empty)"),
    USAGE(2, "usage error"),
    AMBIGUOUS(3, "ambiguous: the name has several matches"),
    FACTS_UNUSABLE(4, "facts file cannot be used"),
    REFUSED(5, "refused (signature, rollback, policy)"),
    SOURCE_UNREACHABLE(69, "source unreachable"),
    BUG(70, "a bug in onrecord"),
    INPUT_OUTPUT(74, "could not read or write (disk, permission, full output)"),
    INTERRUPTED(130, "interrupted");

    private final int status;
    private final String meaning;

    ExitCode(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    public int status() {
        return status;
    }

    public String meaning() {
        return meaning;
    }
}
