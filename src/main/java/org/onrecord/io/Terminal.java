package org.onrecord.io;

/** The terminal the program runs in, examined only if needed. */
public interface Terminal {

    /** A terminal that no stream is connected to. */
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

    boolean isInput();

    boolean isOutput();

    default boolean isError() {
        return false;
    }

    /** Whether typed keys are waiting to be read. */
    default boolean hasTypedAhead() {
        return false;
    }

    /** Returns the size of the terminal, or {@link Size#UNKNOWN}. */
    Size size();

    /**
     * The size of a terminal.
     *
     * @param columns its width, 0 if not known
     * @param rows its height, 0 if not known
     */
    record Size(int columns, int rows) {
        public static final Size UNKNOWN = new Size(0, 0);
    }
}
