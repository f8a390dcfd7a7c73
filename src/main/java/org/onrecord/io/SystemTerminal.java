package org.onrecord.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The terminal of this process. */
final class SystemTerminal implements Terminal {
    private static final int STDIN = 0;
    private static final int STDOUT = 1;
    private static final int STDERR = 2;

    @Override
    public boolean isInput() {
        return isTerminal(STDIN);
    }

    @Override
    public boolean isOutput() {
        return isTerminal(STDOUT);
    }

    @Override
    public boolean isError() {
        return isTerminal(STDERR);
    }

    /** Java's Console covers only input and output together, so ask Linux about each stream first. */
    private static boolean isTerminal(int descriptor) {
        try {
            var target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return hasConsole();
        }
    }

    // In JDK 25, the console is null again without a terminal (JDK-8351435).
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasConsole() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /** Asks {@code stty} for the size; run only on a terminal. */
    @Override
    public Size size() {
        try {
            var process = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of("/dev/tty").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return process.waitFor(1, TimeUnit.SECONDS) ? parse(answer) : Size.UNKNOWN;
        } catch (IOException e) {
            return Size.UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Size.UNKNOWN;
        }
    }

    private static Size parse(String answer) {
        var space = answer.indexOf(' ');
        try {
            return new Size(
                    Integer.parseInt(answer.substring(space + 1)), Integer.parseInt(answer.substring(0, space)));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            return Size.UNKNOWN;
        }
    }
}
