package org.onrecord.io;

/** What is known of the terminal the program runs in; asked for only when it matters. */
public interface Terminal {

    /** Pipes on all sides. */
    Terminal NONE = new Terminal() {
        @Override
        public boolean isInput() {
            return false;
        }

        @Override
        public boolean isOutput() {
            return false;
        }

        @Override
        public Size size() {
            return Size.UNKNOWN;
        }
    };

    /** Whether standard input is a terminal. */
    boolean isInput();

    /** Whether standard output is a terminal. */
    boolean isOutput();

    /** Whether standard error is a terminal, for what is told only while it happens. */
    default boolean isError() {
        return false;
    }

    /** The size of the terminal, or {@link Size#UNKNOWN}. */
    Size size();

    /**
     * The size of a terminal.
     *
     * @param columns its width, 0 when not known
     * @param rows its height, 0 when not known
     */
    record Size(int columns, int rows) {
        /** Not known. */
        public static final Size UNKNOWN = new Size(0, 0);
    }
}
