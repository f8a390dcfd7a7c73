package org.onrecord.talk;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Folding;
import org.onrecord.model.field.Keyword;

/** The commands that only the shell has. */
public enum ShellBuiltin implements Keyword {
    HELP("Show help on the shell or on a command."),
    RESET("Clear the context."),
    EXPLAIN("Show how the last line was understood; on explains every answer, like --explain."),
    FORMAT("Set the format of answers, like --format."),
    WIDTH("Set the width of text, like --width."),
    HISTORY("List the lines typed so far."),
    EXIT("Exit the shell, like Ctrl-D.");

    static final List<String> SWITCH = List.of("on", "off");

    private final String header;

    ShellBuiltin(String header) {
        this.header = header;
    }

    String option() {
        return "--" + key();
    }

    int maxArguments() {
        return switch (this) {
            case EXPLAIN, FORMAT, WIDTH -> 1;
            case HELP, RESET, HISTORY, EXIT -> 0;
        };
    }

    public String header() {
        return header;
    }

    /** Returns the command that a whole line without a slash means (exit, quit, help or ?), or null. */
    static @Nullable ShellBuiltin typedAlone(String line) {
        return switch (Folding.lowerCase(line)) {
            case "exit", "quit" -> EXIT;
            case "help", "?" -> HELP;
            default -> null;
        };
    }

    /**
     * Returns the built-in command that the words after the slash name, or null. Help on a command belongs to the
     * program.
     */
    public static @Nullable ShellBuiltin named(List<String> words) {
        var name = words.getFirst();
        return Arrays.stream(values())
                .filter(own -> own.key().equals(name) && (own != HELP || words.size() == 1))
                .<@Nullable ShellBuiltin>map(own -> own)
                .findFirst()
                .orElse(null);
    }
}
