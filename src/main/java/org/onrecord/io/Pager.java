package org.onrecord.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows text that is taller than the screen a screenful at a time. */
public final class Pager {
    private final Io io;

    /** A pager for this terminal and environment. */
    public Pager(Io io) {
        this.io = io;
    }

    /** Writes text to standard output: through the pager where that is a terminal the text does not fit on. */
    public void show(String text) {
        var command = isTooTall(text) ? command() : null;
        if (command == null || !page(command, text)) {
            io.out().append(text);
        }
    }

    private boolean isTooTall(String text) {
        var rows = io.terminal().size().rows();
        return rows > 0 && text.lines().count() >= rows;
    }

    /** {@code ONRECORD_PAGER}, {@code PAGER} or {@code less}; null when it is set to nothing or to {@code cat}. */
    private @Nullable String command() {
        for (var variable : List.of("ONRECORD_PAGER", "PAGER")) {
            var command = io.environment().get(variable);
            if (command != null) {
                return command.isBlank() || command.equals("cat") ? null : command;
            }
        }
        return "less";
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
