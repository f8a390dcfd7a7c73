package org.onrecord.format.canonical;

import java.io.Serial;

/** An object of JSON has a key twice. */
public final class RepeatedKey extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final int column;

    RepeatedKey(String key, int column) {
        super(key);
        this.key = key;
        this.column = column;
    }

    public String key() {
        return key;
    }

    /** Returns the column of the second, in characters from 1. */
    public int column() {
        return column;
    }
}
