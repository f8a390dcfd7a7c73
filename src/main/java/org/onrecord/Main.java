package org.onrecord;

import org.onrecord.failure.ExitCode;
import org.onrecord.io.Io;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Runs one command and ends with its exit status; never with Java's own 1, which would mean "not on record". */
    public static void main(String[] args) {
        var status = ExitCode.BUG.status();
        try {
            status = App.run(Io.ofSystem(), args);
        } finally {
            System.exit(status);
        }
    }
}
