package org.onrecord.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A terminal that a program runs in: what is typed into it, and what a person would see on it.
 *
 * @param socket where its tmux listens
 */
public record TmuxScreen(Path socket) implements AutoCloseable {
    private static final int TRIES = 400;
    private static final int MILLISECONDS_BETWEEN = 50;

    /** Runs a command line of a POSIX shell; the screen stays when it has ended, and tells its exit status. */
    public static TmuxScreen running(
            Path folder, int columns, int rows, Map<String, String> environment, String command) throws IOException {
        var screen = new TmuxScreen(folder.resolve("tmux"));
        var words = new ArrayList<>(List.of("-f", "/dev/null", "new-session", "-d"));
        words.addAll(List.of("-x", String.valueOf(columns), "-y", String.valueOf(rows)));
        var variables = new StringBuilder();
        environment.forEach((name, value) -> variables.append(name + "='" + value + "' "));
        words.add(variables + command + "; echo \"status $?\"; exec sleep 600");
        screen.tmux(words.toArray(String[]::new));
        return screen;
    }

    /** Presses keys one after the other: text, or tmux's names of keys such as {@code Enter} and {@code C-c}. */
    public TmuxScreen type(String... keys) throws IOException {
        for (var key : keys) {
            tmux("send-keys", "--", key);
        }
        return this;
    }

    /** Types keys so quickly that none is read before the last is typed. */
    public TmuxScreen typeAtOnce(String... keys) throws IOException {
        tmux(Stream.concat(Stream.of("send-keys", "--"), Stream.of(keys)).toArray(String[]::new));
        return this;
    }

    /** Types a line and ends it. */
    public TmuxScreen enter(String line) throws IOException {
        tmux("send-keys", "-l", "--", line);
        return type("Enter");
    }

    /** Pastes text as terminals do, marked as pasted. */
    public TmuxScreen paste(String text) throws IOException {
        var file = Files.writeString(socket.resolveSibling("pasted"), text);
        tmux("load-buffer", file.toString());
        tmux("paste-buffer", "-p");
        return this;
    }

    public TmuxScreen resize(int columns, int rows) throws IOException {
        tmux("resize-window", "-x", String.valueOf(columns), "-y", String.valueOf(rows));
        return this;
    }

    /** The lines on the screen and above it, as they are wrapped there. */
    public List<String> lines() throws IOException {
        return tmux("capture-pane", "-p", "-S", "-")
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    /** The same with the escape sequences for colour and the like. */
    public String raw() throws IOException {
        return tmux("capture-pane", "-p", "-e", "-S", "-");
    }

    /** Waits until the screen holds a text. */
    public TmuxScreen shows(String text) throws IOException {
        return shows(text, lines -> String.join("\n", lines).contains(text));
    }

    /** Waits until a line of the screen reads so, and nothing follows it. */
    public TmuxScreen endsWith(String line) throws IOException {
        return shows(line, lines -> isLast(line, lines));
    }

    /** The same, and types keys again and again, for a program that drops what is typed while it handles a signal. */
    public TmuxScreen endsWith(String line, String... keys) throws IOException {
        for (var i = 0; i < TRIES && !isLast(line, lines()); i++) {
            if (i % 20 == 0) {
                type(keys);
            }
            pause();
        }
        return endsWith(line);
    }

    private static boolean isLast(String line, List<String> lines) {
        return lines.stream()
                .filter(one -> !one.isEmpty())
                .reduce((_, last) -> last)
                .orElse("")
                .endsWith(line);
    }

    private TmuxScreen shows(String what, Predicate<List<String>> isThere) throws IOException {
        for (var i = 0; i < TRIES; i++) {
            if (isThere.test(lines())) {
                return this;
            }
            pause();
        }
        throw new AssertionError("the screen does not come to show “" + what + "”:\n" + String.join("\n", lines()));
    }

    private String tmux(String... words) throws IOException {
        var command = new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(status(process)).as("tmux %s: %s", List.of(words), out).isZero();
        return out;
    }

    private static int status(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends everything that runs in it, and waits until nothing of it can still write. */
    @Override
    public void close() throws IOException {
        var shell = ProcessHandle.of(
                Long.parseLong(tmux("display-message", "-p", "#{pane_pid}").strip()));
        var running = shell.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .toList();
        tmux("kill-server");
        running.forEach(one -> one.onExit().orTimeout(1, TimeUnit.MINUTES).join());
    }
}
