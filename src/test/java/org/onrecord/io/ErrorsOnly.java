package org.onrecord.io;

/** A terminal that shows standard error alone. */
public final class ErrorsOnly implements Terminal {
    @Override
    public boolean isInput() {
        return false;
    }

    @Override
    public boolean isOutput() {
        return false;
    }

    @Override
    public boolean isError() {
        return true;
    }

    @Override
    public Size size() {
        return Size.UNKNOWN;
    }
}
