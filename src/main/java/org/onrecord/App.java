package org.onrecord;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.IntSupplier;
import org.onrecord.cli.Cli;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.io.ClosedPipe;
import org.onrecord.io.Io;
import org.onrecord.output.errors.ErrorWriter;
import org.onrecord.output.layout.Sink;
import org.onrecord.pack.PackDamage;
import org.onrecord.shell.TerminalShell;

/** Runs one command line and maps whatever happens to an exit status. */
public final class App {
    private App() {}

    /** Runs the command that the arguments name, and gives its exit status. */
    public static int run(Io io, String... args) {
        var cli = new Cli(io, new TerminalShell());
        try {
            var status = attempt(() -> cli.run(args), io, args);
            io.err().flush();
            cli.keepRecords();
            return status;
        } catch (ClosedPipe closed) {
            return ExitCode.ANSWERED.status();
        } catch (Failure cannotWrite) {
            return cannotWrite.exitCode().status();
        }
    }

    private static int attempt(IntSupplier command, Io io, String... args) {
        try {
            var status = command.getAsInt();
            io.out().flush();
            return status;
        } catch (Failure failure) {
            return report(io, failure, args);
        } catch (ClosedPipe closed) {
            throw closed;
        } catch (OutOfMemoryError e) {
            return report(io, tooLittleMemory(), args);
        } catch (PackDamage damage) {
            return report(io, damagedPack(damage), args);
        } catch (RuntimeException | Error bug) {
            return reportBug(io, bug);
        }
    }

    private static int report(Io io, Failure failure, String... args) {
        new ErrorWriter(Cli.wantsJsonErrors(args)).write(failure, new Sink(io.err()));
        if (failure.exitCode() != ExitCode.INPUT_OUTPUT) {
            io.out().flush();
        }
        return failure.exitCode().status();
    }

    private static Failure tooLittleMemory() {
        return Failure.unusable(
                "out-of-memory",
                "the facts file needs more memory than the program may use",
                "use a smaller file, or allow more memory");
    }

    /** Damage that no checksum shows. Other damage is repaired when it is met. */
    private static Failure damagedPack(PackDamage damage) {
        return Failure.unusable(
                "store-damaged",
                "the pack of a record " + damage.getMessage(),
                "uninstall that version with onrecord facts uninstall and install it again, or delete the cache");
    }

    private static int reportBug(Io io, Throwable bug) {
        var trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace));
        io.err().append("onrecord: this is a bug in the program; please report it with the command you typed\n");
        io.err().append(trace.toString());
        return ExitCode.BUG.status();
    }
}
