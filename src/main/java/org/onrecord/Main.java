package org.onrecord;

import org.graalvm.nativeimage.VMRuntime;
import org.onrecord.failure.ExitCode;
import org.onrecord.io.Io;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Runs one command and ends with its exit status; never with Java's own 1, which would mean "not on record". */
    public static void main(String[] args) {
        if ("runtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"))) {
            // A native program that reads no options of the runtime handles no signals before this.
            VMRuntime.initialize();
        }
        var status = ExitCode.BUG.status();
        try {
            if (hasWorkingFolder()) {
                status = App.run(Io.ofSystem(), args);
            } else {
                System.err.println("onrecord: the working folder was deleted, or its name is too long");
                System.err.println("  hint: change to another folder");
                status = ExitCode.INPUT_OUTPUT.status();
            }
        } finally {
            System.exit(status);
        }
    }

    /** Without one no file can be opened: the native program, other than a JVM, starts all the same. */
    private static boolean hasWorkingFolder() {
        try {
            return System.getProperty("user.dir") != null;
        } catch (Error none) {
            return false;
        }
    }
}
