package org.onrecord.failure;

/** The exit status of the program: one number for each meaning, listed by {@code help exit-codes}; never a count. */
public enum ExitCode {
    /** The question was answered, or the reader closed the pipe early. */
    ANSWERED(0),
    NOT_ON_RECORD(1),
    USAGE(2),
    AMBIGUOUS(3),
    FACTS_UNUSABLE(4),
    REFUSED(5),
    SOURCE_UNREACHABLE(69),
    BUG(70),
    INPUT_OUTPUT(74),
    INTERRUPTED(130);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
