package org.onrecord.shell;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jline.nativ.JLineNativeLoader;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.io.HistoryFile;
import org.onrecord.io.Io;
import org.onrecord.io.Terminal;
import org.onrecord.talk.Conversation;

/** Reads lines from a terminal, with editing, completion and history. */
final class LineEditor implements AutoCloseable {
    private static final int MAX_HISTORY = 1000;
    private static final int HUNG_UP = 128 + 1;
    private static final int TERMINATED = 128 + 15;

    /** Show candidates in the terminal's default colour and highlight only the selected one. */
    private static final List<String> PLAIN_STYLES = List.of(
            LineReader.COMPLETION_STYLE_STARTING,
            LineReader.COMPLETION_STYLE_DESCRIPTION,
            LineReader.COMPLETION_STYLE_GROUP,
            LineReader.COMPLETION_STYLE_LIST_STARTING,
            LineReader.COMPLETION_STYLE_LIST_DESCRIPTION,
            LineReader.COMPLETION_STYLE_LIST_GROUP,
            LineReader.COMPLETION_STYLE_BACKGROUND,
            LineReader.COMPLETION_STYLE_LIST_BACKGROUND);

    /** The terminal's default colour; without it, JLine uses its own. */
    private static final String PLAIN = "fg:default";

    private final org.jline.terminal.Terminal terminal;
    private final WordCompleter completer = new WordCompleter();
    private final SavedHistory history = new SavedHistory();
    private final LineReader reader;

    private LineEditor(org.jline.terminal.Terminal terminal, HistoryFile.Choice history) {
        this.terminal = terminal;
        this.reader = reader(terminal, completer, this.history, history.file());
    }

    static LineEditor on(Io io) {
        try {
            // JLine restores this handler between its own handlers, and at its end: Ctrl-C never ends the shell.
            Signals.register("INT", () -> {});
            var terminal = terminal(true);
            if (terminal.getSize().getColumns() < 0) {
                // JLine reads the kernel's number as a signed one, and no line fits into -1 columns. stty gives the
                // right number.
                terminal.close();
                terminal = terminal(false);
            }
            // While an answer is shown, Ctrl-C goes to the pager; while a line is typed, to the reader.
            terminal.handle(Signal.INT, SignalHandler.SIG_IGN);
            // At its end, JLine restores the terminal; a native program would end without that.
            Signals.register("HUP", () -> Io.end(HUNG_UP));
            Signals.register("TERM", () -> Io.end(TERMINATED));
            deleteLibrary();
            return new LineEditor(terminal, HistoryFile.prepare(io.environment()));
        } catch (IOException e) {
            throw Failure.inputOutput(
                    "terminal-failed",
                    "the terminal could not be opened: " + e.getMessage(),
                    "onrecord ask QUESTION needs no terminal");
        }
    }

    private static org.jline.terminal.Terminal terminal(boolean withLibrary) throws IOException {
        return TerminalBuilder.builder()
                .system(true)
                .jni(withLibrary)
                .exec(true)
                .dumb(true)
                .encoding(StandardCharsets.UTF_8)
                // Otherwise JLine asks the terminal for the width of joined emoji, and the prompt waits for the reply.
                .graphemeCluster(false)
                .build();
    }

    /** Deletes the file that JLine has loaded its native library from, which would be left behind if this process is killed. */
    private static void deleteLibrary() throws IOException {
        var library = JLineNativeLoader.getNativeLibraryPath();
        if (library != null) {
            Files.deleteIfExists(Path.of(library));
            Files.deleteIfExists(Path.of(library + ".lck"));
        }
    }

    private static LineReader reader(
            org.jline.terminal.Terminal terminal, WordCompleter completer, SavedHistory history, String file) {
        var builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("onrecord")
                .history(history)
                .completer(completer)
                .parser(completer)
                .completionMatcher(new AsOffered())
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.HISTORY_IGNORE_SPACE, true)
                .option(Option.HISTORY_TIMESTAMPED, false)
                .option(Option.AUTO_FRESH_LINE, false)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "  ")
                .variable(LineReader.HISTORY_SIZE, MAX_HISTORY)
                .variable(LineReader.HISTORY_FILE_SIZE, MAX_HISTORY);
        PLAIN_STYLES.forEach(style -> builder.variable(style, PLAIN));
        if (!file.isEmpty()) {
            builder.variable(LineReader.HISTORY_FILE, file);
        }
        var reader = builder.build();
        // The editor that it would start is not shipped.
        reader.getWidgets().put(LineReader.EDIT_AND_EXECUTE_COMMAND, () -> false);
        return reader;
    }

    void completeFrom(Conversation conversation) {
        completer.completeFrom(conversation);
    }

    /** Returns the next lines: several if they were pasted, none after Ctrl-C, null after Ctrl-D. */
    @Nullable
    List<String> read(String prompt) {
        try {
            return reader.readLine(prompt).lines().toList();
        } catch (UserInterruptException e) {
            return List.of();
        } catch (EndOfFileException e) {
            return null;
        } catch (IllegalStateException closed) {
            // A signal that ends the program has closed the terminal.
            return null;
        }
    }

    List<String> typed() {
        return StreamSupport.stream(history.spliterator(), false)
                .map(History.Entry::line)
                .toList();
    }

    Terminal screen() {
        return new Screen(terminal);
    }

    @Override
    public void close() {
        try {
            try (terminal) {
                history.finish();
            }
            // Ctrl-C at the prompt interrupts this thread, possibly too late, and an interrupted thread cannot end a
            // native program.
            Thread.interrupted();
        } catch (IOException e) {
            throw Failure.inputOutput(
                    "history-failed",
                    "the history could not be saved: " + e.getMessage(),
                    "check the file shown by onrecord paths");
        }
    }

    private record Screen(org.jline.terminal.Terminal terminal) implements Terminal {
        private static final InputStream KEYS = new FileInputStream(FileDescriptor.in);

        @Override
        public boolean isInput() {
            return true;
        }

        @Override
        public boolean isOutput() {
            return true;
        }

        /**
         * Checks without reading: JLine reads in its own thread, which would wait and take a key from the pager. Raw
         * mode is needed because the kernel does not count an unfinished line.
         */
        @Override
        public boolean hasTypedAhead() {
            var attributes = terminal.enterRawMode();
            try {
                return terminal.reader().available() > 0 || KEYS.available() > 0;
            } catch (IOException e) {
                return false;
            } finally {
                terminal.setAttributes(attributes);
            }
        }

        @Override
        public Size size() {
            var size = terminal.getSize();
            return new Size(size.getColumns(), size.getRows());
        }
    }

    /** Accepts every candidate: they have been matched already, perhaps by an alias that shares no letters. */
    private static final class AsOffered implements CompletionMatcher {
        private List<Candidate> candidates = List.of();
        private String typed = "";

        @Override
        public void compile(
                Map<Option, Boolean> options,
                boolean prefix,
                CompletingParsedLine line,
                boolean caseInsensitive,
                int errors,
                String originalGroupName) {
            typed = line.word();
        }

        @Override
        public List<Candidate> matches(List<Candidate> offered) {
            candidates = offered;
            return offered;
        }

        @Override
        public @Nullable Candidate exactMatch() {
            return candidates.stream()
                    .filter(candidate -> candidate.value().equals(typed))
                    .<@Nullable Candidate>map(candidate -> candidate)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public String getCommonPrefix() {
            return candidates.stream()
                    .map(Candidate::value)
                    .reduce(AsOffered::shared)
                    .orElse("");
        }

        private static String shared(String one, String other) {
            var end = 0;
            while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
                end++;
            }
            return one.substring(0, end);
        }
    }

    /** The lines typed so far. JLine would log each failure to save or load them; this one keeps the last for the end. */
    static final class SavedHistory extends DefaultHistory {
        private @Nullable IOException failure;

        @Override
        public void load() {
            try {
                super.load();
            } catch (IOException | RuntimeException e) {
                // The shell works without the lines of earlier runs.
            }
        }

        @Override
        public void save() {
            try {
                super.save();
                failure = null;
            } catch (IOException e) {
                failure = e;
            }
        }

        void finish() throws IOException {
            save();
            if (failure != null) {
                throw failure;
            }
        }
    }
}
