package org.onrecord.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** The pager for text that is taller than the screen. */
public final class Pager {
    private static final List<String> VARIABLES = List.of("ONRECORD_PAGER", "PAGER");

    private final Io io;

    public Pager(Io io) {
        this.io = io;
    }

    /**
     * Writes text to standard output, through the pager if it does not fit on the terminal. Without a pager if keys
     * were typed ahead, because it would read them as its commands.
     *
     * @param rows returns the number of rows of the text on a screen with this number of columns
     */
    public void show(String text, IntUnaryOperator rows) {
        var command = isTooTall(rows) && !io.terminal().hasTypedAhead()
                ? choose(io.environment()).command()
                : "";
        if (command.isEmpty() || !page(command, text)) {
            io.out().append(text);
        }
    }

    private boolean isTooTall(IntUnaryOperator rows) {
        var size = io.terminal().size();
        return size.rows() > 0 && rows.applyAsInt(size.columns()) >= size.rows();
    }

    /**
     * The chosen pager.
     *
     * @param command a shell command line; empty for no pager
     * @param reason why it was chosen
     */
    public record Choice(String command, String reason) {}

    /** Returns the pager set in the environment, or {@code less}; {@code cat} means none. */
    public static Choice choose(Map<String, String> environment) {
        for (var variable : VARIABLES) {
            var command = environment.get(variable);
            if (command != null) {
                return choice(command.strip(), "set by " + variable);
            }
        }
        // The user's LESS may lack -R, without which colours and links are shown as escape sequences.
        return new Choice("less -R", "the default; neither ONRECORD_PAGER nor PAGER is set");
    }

    private static Choice choice(String command, String reason) {
        return new Choice(command.equals("cat") ? "" : command, reason);
    }

    private boolean page(String command, String text) {
        var builder = new ProcessBuilder("sh", "-c", command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // Quit if the text fits on one screen, pass colours, leave the text on the screen; unless the user has set
        // LESS.
        builder.environment().putIfAbsent("LESS", "FIRX");
        builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
        // Prevent keys in less from writing files or running programs.
        builder.environment().put("LESSSECURE", "1");
        io.out().flush();
        try {
            var process = builder.start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException leftEarly) {
                // Quitting a pager before the end is normal.
            }
            // 127: the pager was not found, so nothing was shown.
            return process.waitFor() != 127;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
