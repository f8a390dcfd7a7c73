package org.onrecord;

import org.onrecord.io.Io;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Runs one command and ends with its exit status. */
    public static void main(String[] args) {
        System.exit(App.run(Io.ofSystem(), args));
    }
}
