package org.onrecord.io;

/** A terminal that tests describe: which streams are connected to it, and its size. */
public record FakeTerminal(boolean isInput, boolean isOutput, boolean isError, boolean hasTypedAhead, Size size)
        implements Terminal {
    /** Somebody types, and standard output goes elsewhere. */
    public static final Terminal TYPING = new FakeTerminal(true, false, false, false, Size.UNKNOWN);

    /** Only standard error is shown. */
    public static final Terminal ERRORS_ONLY = new FakeTerminal(false, false, true, false, Size.UNKNOWN);

    /** A terminal of a size at which somebody types and reads. */
    public static Terminal of(int columns, int rows) {
        return new FakeTerminal(true, true, false, false, new Size(columns, rows));
    }
}
