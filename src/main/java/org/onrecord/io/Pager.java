package org.onrecord.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Shows text that is taller than the screen a screenful at a time. */
public final class Pager {
    private final Io io;

    /** A pager for this terminal and environment. */
    public Pager(Io io) {
        this.io = io;
    }

    /** Writes text to standard output: through the pager where that is a terminal the text does not fit on. */
    public void show(String text) {
        var command = isTooTall(text) ? choose(io.environment()).command() : "";
        if (command.isEmpty() || !page(command, text)) {
            io.out().append(text);
        }
    }

    private boolean isTooTall(String text) {
        var rows = io.terminal().size().rows();
        return rows > 0 && text.lines().count() >= rows;
    }

    /**
     * The pager to use, and why it is this one.
     *
     * @param command a command line for the shell; empty when there is to be no pager
     * @param reason why
     */
    public record Choice(String command, String reason) {}

    /** The pager that the environment names, or {@code less}; {@code cat} is as good as none. */
    public static Choice choose(Map<String, String> environment) {
        for (var variable : List.of("ONRECORD_PAGER", "PAGER")) {
            var command = environment.get(variable);
            if (command != null) {
                return new Choice(command.strip().equals("cat") ? "" : command.strip(), "set by " + variable);
            }
        }
        return new Choice("less", "the default; neither ONRECORD_PAGER nor PAGER is set");
    }

    private boolean page(String command, String text) {
        var builder = new ProcessBuilder("sh", "-c", command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // Quit on one screen, pass colours, leave the text on the screen; only where the user has not decided.
        builder.environment().putIfAbsent("LESS", "FIRX");
        builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
        io.out().flush();
        try {
            var process = builder.start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException leftEarly) {
                // The reader quit before the end, which is what a pager is for.
            }
            // 127: the shell did not find the pager, so nothing was shown.
            return process.waitFor() != 127;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
